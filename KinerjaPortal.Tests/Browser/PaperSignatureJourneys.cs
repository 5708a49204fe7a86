using System.Text.RegularExpressions;
using KinerjaPortal.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KinerjaPortal.Tests.Browser;

/// <summary>The Camat has signed on paper; the portal records it with the scan and never tells it as an electronic signature.</summary>
[Trait("Category", "Browser")]
public sealed class PaperSignatureJourneys(Chromium chromium, JourneyHost portal) : IClassFixture<Chromium>, IClassFixture<JourneyHost>
{
    private const string Opd = "kec-kelara";

    [Fact]
    public async Task The_step_leads_to_the_desk_the_desk_to_the_record_and_the_record_hands_on()
    {
        var cycleId = await TabletSignOffJourneys.AtThePengesahanAsync(portal.Address);
        await using var camat = await Clerk.SignInAsync(chromium, portal.Address, $"camat@{Opd}.demo", Screen.Desk);
        await using var staf = await Clerk.SignInAsync(chromium, portal.Address, $"arsiparis-staf@{Opd}.demo", Screen.Desk);
        var page = camat.Page;
        await camat.OpenAsync($"/siklus/{cycleId}");

        // One loud control, and it is the one that is needed.
        await Expect(page.Locator(".step .mud-button-filled")).ToHaveCountAsync(1);
        await page.GetByTestId("langkah-selesaikan").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex($"/pengesahan/{cycleId}", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await page.GetByTestId("meja-basah").ClickAsync();

        var record = page.GetByTestId("basah-isian");
        await record.Locator("[data-testid='unggah'][data-ready]").WaitForAsync();
        await record.GetByTestId("unggah-pilih").SetInputFilesAsync(new FilePayload { Name = "RKA bertanda tangan.png", MimeType = "image/png", Buffer = PaperOverApi.Scan });
        await Expect(record.Locator(".files > [data-state='done']")).ToHaveCountAsync(1);
        await page.GetByTestId("basah-catat").ClickAsync();
        await Expect(page.GetByTestId("siklus-kabar")).ToContainTextAsync("Centang pernyataannya");
        await record.GetByRole(AriaRole.Checkbox).CheckAsync();
        await page.GetByTestId("basah-catat").ClickAsync();

        await Expect(page.GetByTestId("riwayat-basah")).ToContainTextAsync("Ditandatangani basah oleh Camat");
        await Expect(page.GetByTestId("pengesahan-basah")).ToHaveCountAsync(1);
        await Expect(page.GetByText("Ditandatangani elektronik")).ToHaveCountAsync(0);
        await staf.OpenAsync($"/papan/{Opd}");
        await Expect(staf.Card(cycleId).Locator("[data-signed='paper']")).ToBeVisibleAsync();
    }
}
