using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Persistence.Rows;
using KinerjaPortal.Infrastructure.SopLibrary;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace KinerjaPortal.Tests.Browser;

/// <summary>The longest SOP of the library as the browser puts it on paper, and as the picture that can be taken away.</summary>
[Trait("Category", "Browser")]
public sealed partial class PrintedSops(Chromium chromium, JourneyHost portal) : IClassFixture<Chromium>, IClassFixture<JourneyHost>
{
    private const string Longest = "kec-kelara-renja";
    private const double PointsPerMillimetre = 72 / 25.4;

    private const string Clipped = "[...document.querySelectorAll('.printed :is(td, th)')].filter(cell => cell.scrollHeight > cell.clientHeight + 1 || cell.scrollWidth > cell.clientWidth + 1).length";

    private const string Drift = """
        Math.max(...[...document.querySelectorAll('.printed .paper')].map(page => {
          const [drawing, last] = [page.querySelector('svg.drawing'), page.querySelector('tbody tr:last-child')].map(part => part.getBoundingClientRect());
          const first = page.querySelector('tbody tr').getBoundingClientRect();
          return Math.max(Math.abs(drawing.top - first.top), Math.abs(drawing.bottom - last.bottom));
        }))
        """;

    private const string Highest = "Math.max(...[...document.querySelectorAll('.printed .page')].map(page => page.getBoundingClientRect().height))";

    [Theory]
    [InlineData("A4", 297, 210)]
    [InlineData("F4", 330, 215)]
    public async Task Come_onto_the_paper_whole(string paper, double width, double height)
    {
        var sop = SopLibraryReader.ReadAll().Sops.Single(sop => sop.Slug == Longest);
        await using var clerk = await Clerk.SignInAsync(chromium, portal.Address, "admin@kec-kelara.demo", Screen.Desk);
        await clerk.OpenAsync($"/sop/{await IdAsync()}");

        // The page asks the browser to print at once, and a browser prints one thing at a time.
        await clerk.Page.EvaluateAsync("window.print = () => {}");
        await clerk.Page.GetByTestId("sop-kertas").GetByRole(AriaRole.Button).ClickAsync();
        await clerk.Page.Locator($"[data-kertas='{paper}']").ClickAsync();
        var pages = clerk.Page.Locator($".printed[data-paper='{paper.ToLowerInvariant()}'] .page");
        await pages.First.WaitForAsync(new() { State = WaitForSelectorState.Attached });

        var pdf = Encoding.Latin1.GetString(await clerk.Page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true }));

        // The identity sheet, the pages of the flowchart, and at most one more for what is noted of the source.
        var boxes = MediaBoxes().Matches(pdf);
        Assert.InRange(boxes.Count, 1 + await pages.CountAsync(), 2 + await pages.CountAsync());
        Assert.All(boxes, box =>
        {
            Assert.Equal(width * PointsPerMillimetre, double.Parse(box.Groups["width"].Value, CultureInfo.InvariantCulture), 1.0);
            Assert.Equal(height * PointsPerMillimetre, double.Parse(box.Groups["height"].Value, CultureInfo.InvariantCulture), 1.0);
        });

        await clerk.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal(sop.Definition.Steps.Select(step => step.Activity), await TextsAsync("tbody td:nth-child(2)"));
        Assert.Equal(sop.Definition.Steps.Select(step => step.MutuBaku.Output), await TextsAsync("tbody td:nth-last-child(2)"));
        Assert.Equal(0, await clerk.Page.EvaluateAsync<int>(Clipped));
        Assert.True(await clerk.Page.EvaluateAsync<double>(Drift) < 2, "the drawing does not lie on its rows");
        Assert.True(await clerk.Page.EvaluateAsync<double>(Highest) < (height - 20) * 96 / 25.4, "a page is higher than its paper");

        async Task<IEnumerable<string>> TextsAsync(string cell) =>
            (await pages.Locator(cell).AllInnerTextsAsync()).Select(text => FootnoteMark().Replace(text, "").Trim());
    }

    [Fact]
    public async Task Can_be_taken_away_as_a_picture_that_a_browser_shows()
    {
        await using var clerk = await Clerk.SignInAsync(chromium, portal.Address, "admin@kec-kelara.demo", Screen.Desk);
        await clerk.OpenAsync($"/sop/{await IdAsync()}");

        await clerk.Page.GetByTestId("sop-unduh").GetByRole(AriaRole.Button).ClickAsync();
        var download = await clerk.Page.RunAndWaitForDownloadAsync(() => clerk.Page.Locator("[data-unduh='svg']").ClickAsync());

        Assert.Equal($"sop-{Longest}-v1.svg", download.SuggestedFilename);
        var picture = await File.ReadAllTextAsync(await download.PathAsync());
        var width = await clerk.Page.EvaluateAsync<int>(
            "svg => new Promise((shown, failed) => { const image = new Image(); image.onload = () => shown(image.naturalWidth); image.onerror = failed; image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(svg); })",
            picture);
        Assert.True(width > 1000);
    }

    [Fact]
    public async Task A_draft_is_taken_away_only_by_the_admins_of_its_office()
    {
        var address = $"/sop/versi/{await DraftAsync()}/bagan.svg";

        Assert.Equal(200, await StatusAsync("admin@kec-kelara.demo"));
        Assert.Equal(404, await StatusAsync("camat@kec-kelara.demo"));
        Assert.Equal(404, await StatusAsync("admin@kec-berbek.demo"));

        async Task<int> StatusAsync(string email)
        {
            await using var clerk = await Clerk.SignInAsync(chromium, portal.Address, email, Screen.Desk);
            return (await clerk.Page.APIRequest.GetAsync(address)).Status;
        }
    }

    private async Task<Guid> DraftAsync()
    {
        var sopId = await IdAsync();
        await using var db = await portal.Services.GetRequiredService<IDbContextFactory<PortalContext>>().CreateDbContextAsync();
        var published = await db.SopVersions.SingleAsync(version => version.SopId == sopId);
        var draft = new SopVersionRow
        {
            Id = Guid.CreateVersion7(),
            SopId = sopId,
            Number = 2,
            Status = SopVersionStatus.Draft,
            Definition = published.Definition,
            CreatedAt = published.CreatedAt,
        };
        db.SopVersions.Add(draft);
        await db.SaveChangesAsync();
        return draft.Id;
    }

    [GeneratedRegex(@"/MediaBox\s*\[\s*0\s+0\s+(?<width>[\d.]+)\s+(?<height>[\d.]+)\s*\]", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex MediaBoxes();

    [GeneratedRegex(@"\s*\d+\)$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FootnoteMark();

    private async Task<Guid> IdAsync() =>
        (await (await portal.ApiAsync("admin", "kec-kelara")).SopsAsync("kec-kelara")).Single(sop => sop.Slug == Longest).Id;
}
