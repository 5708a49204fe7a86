using KinerjaPortal.Infrastructure.Exchange;
using KinerjaPortal.Infrastructure.SopLibrary;
using KinerjaPortal.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KinerjaPortal.Tests.Browser;

/// <summary>An admin brings an SOP as a file.</summary>
[Trait("Category", "Browser")]
public sealed class ImportJourneys(Chromium chromium, PortalHost portal) : IClassFixture<Chromium>, IClassFixture<PortalHost>
{
    [Fact]
    public async Task A_file_chosen_on_a_poor_line_before_the_script_is_there_becomes_a_draft_all_the_same()
    {
        var renja = SopLibraryReader.ReadAll().Sops.Single(sop => sop.Slug == "kec-kelara-renja");
        using var file = SopExport.Write(SheetFormat.Json, renja.Definition, renja.DocumentType);
        await using var admin = await Clerk.SignInAsync(chromium, portal.Address, "admin@kec-kelara.demo", Screen.Desk);
        var script = new TaskCompletionSource();
        await admin.Page.RouteAsync(address => address.Contains("ImportForm.razor", StringComparison.Ordinal), async route =>
        {
            await script.Task;
            await route.ContinueAsync();
        });
        await admin.OpenAsync("/sop/baru");
        await admin.Page.GetByTestId("sop-baru-upload").CheckAsync();

        await admin.Page.GetByTestId("impor-berkas").SetInputFilesAsync(
            new FilePayload { Name = "renja.json", MimeType = "application/json", Buffer = file.ToArray() });
        script.SetResult();

        await admin.Page.GetByTestId("impor-buka").ClickAsync();
        await Expect(new Drawing(admin.Page).Rows).ToHaveCountAsync(renja.Definition.Steps.Count);
    }
}
