using System.Security.Claims;
using Bunit;
using KinerjaPortal.Infrastructure.Listing;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Search;
using KinerjaPortal.Tests.Integration.Search;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Search;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace KinerjaPortal.Tests.Components.Search;

/// <summary>The page over the portal's own database.</summary>
public sealed class SearchPageTests(PortalHost portal) : ShellBunitContext, IClassFixture<PortalHost>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private IRenderedComponent<MudPopoverProvider>? _choices;

    [Fact]
    public async Task An_address_with_words_shows_what_they_find_and_marks_it()
    {
        var cycle = await FiledCycle.StartAsync(portal);
        var file = await cycle.FileAsync("Draf topas", "isi <b>topas</b> tebal", "topas.docx");

        var page = await PageAsync("/cari?q=topas");

        var row = await page.WaitForElementAsync($"[data-file='{file}']", Patience);
        Assert.Equal($"/siklus/{cycle.Id}/berkas?lihat={file}", row.QuerySelector("h2 a")!.GetAttribute("href"));
        Assert.Equal($"/berkas/{file}", row.QuerySelector("[data-testid=cari-unduh]")!.GetAttribute("href"));
        Assert.Equal("isi <b>topas</b> tebal", row.QuerySelector(".found-text")!.TextContent.Trim());
        Assert.Contains("topas", row.QuerySelectorAll(".found-text mark").Select(mark => mark.TextContent));
        Assert.Equal("1 berkas ditemukan", page.Find("[role=status]").TextContent);
    }

    [Fact]
    public async Task Too_little_typed_asks_for_more()
    {
        var page = await PageAsync("/cari?q=a");

        Assert.Equal("Ketik paling sedikit dua huruf", page.Find(".kp-empty h2").TextContent);
    }

    [Fact]
    public async Task Nothing_found_is_said_with_advice()
    {
        var page = await PageAsync("/cari?q=tidakadasamasekali&jenis=renja");

        Assert.Equal("Tidak ada berkas dengan “tidakadasamasekali”", (await page.WaitForElementAsync(".kp-empty h2", Patience)).TextContent);
        page.Find(".kp-empty button").Click();
        Assert.EndsWith("/cari?q=tidakadasamasekali", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_typed_goes_into_the_address_once_the_typing_rests()
    {
        var page = await PageAsync("/cari?peran=draft&hal=3");
        var before = Navigation.Uri;

        page.Find("[data-testid=cari-kata]").Input("re");
        page.Find("[data-testid=cari-kata]").Input("renja");
        Assert.Equal(before, Navigation.Uri);

        await page.WaitForAssertionAsync(() => Assert.EndsWith("/cari?peran=draft&q=renja", Decoded, StringComparison.Ordinal), Patience);
    }

    [Fact]
    public async Task Enter_searches_at_once_and_a_choice_starts_on_the_first_page()
    {
        var page = await PageAsync("/cari?hal=2");

        page.Find("[data-testid=cari-kata]").Input("renja");
        await page.Find("form").SubmitAsync();
        Assert.EndsWith("/cari?q=renja", Decoded, StringComparison.Ordinal);
        var year = page.FindComponent<MudSelect<int?>>();
        await page.InvokeAsync(year.Instance.OpenMenu);
        _choices!.FindAll(".mud-list-item").Single(choice => choice.TextContent.Trim() == "2027").Click();
        Assert.EndsWith("/cari?q=renja&tahun=2027", Decoded, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_that_cannot_be_read_limits_nothing() => Assert.Equal(
        new SearchFilter("renja"), SearchFilter.Read(" renja ", "99", "20x7", "-1,2", "-4"));

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    private string Decoded => Uri.UnescapeDataString(Navigation.Uri);

    private async Task<IRenderedComponent<SearchPage>> PageAsync(string address)
    {
        await using var db = portal.Database();
        var email = $"{Renja.Kasubag}@{Renja.Opd}.demo";
        var person = await db.Users.SingleAsync(user => user.Email == email);
        AddAuthorization().SetAuthorized(email).SetClaims(
            new Claim(ClaimTypes.NameIdentifier, person.Id.ToString()), new Claim(PortalClaims.OpdId, person.OpdId.ToString()!),
            new Claim(PortalClaims.Opd, Renja.Opd));
        Services.AddSingleton(portal.Services.GetRequiredService<FileSearch>());
        Services.AddSingleton(portal.Services.GetRequiredService<CycleList>());
        Services.AddSingleton(portal.Services.GetRequiredService<OfficeDirectory>());
        Navigation.NavigateTo(address);
        _choices = Render<MudPopoverProvider>();
        return Render<SearchPage>();
    }
}
