using KinerjaPortal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace KinerjaPortal.Tests.Browser;

/// <summary>The line falls silent somewhere on the way; no socket is closed by it, and nothing on the page knows.</summary>
[Trait("Category", "Browser")]
public sealed class UnheardPressJourneys(Chromium chromium, PortalHost portal) : IClassFixture<Chromium>, IClassFixture<PortalHost>
{
    [Fact]
    public async Task The_pill_says_so_and_what_is_pressed_is_not_done_later_by_itself()
    {
        var cycle = await portal.StartRenjaAsync();
        using var line = PoorLine.To(portal.Address);
        await using var kasubag = await Clerk.SignInAsync(chromium, line.Address, $"{Renja.Kasubag}@{Renja.Opd}.demo", Screen.Desk);
        await kasubag.OpenAsync($"/siklus/{cycle.Id}");
        var page = kasubag.Page;
        await page.GetByTestId("langkah-selesaikan").WaitForAsync();

        line.Stall();
        await Expect(page.Locator("html")).Not.ToHaveAttributeAsync("data-connection", "live");
        await page.GetByTestId("langkah-selesaikan").ClickAsync();
        await Expect(page.Locator("#kp-unsent [data-when='refused']")).ToBeVisibleAsync();
        await Expect(page.Locator("#kp-unsent")).ToContainTextAsync("Tidak dikirim");
        await page.GetByTestId("langkah-alasan").FillAsync("Lampiran menyusul");

        line.GoOn();
        await kasubag.LiveAsync();
        await Expect(page.Locator("#kp-unsent [data-when='again']")).ToBeVisibleAsync();
        Assert.Empty((await (await portal.ApiAsync(Renja.Kasubag, Renja.Opd)).CycleAsync(cycle.Id)).History);

        // Pressed again, it is done once; what was typed meanwhile goes along.
        await page.GetByTestId("langkah-selesaikan").ClickAsync();
        await Expect(page.GetByTestId("langkah-selesaikan")).ToHaveCountAsync(0);
        Assert.Equal("Lampiran menyusul", Assert.Single((await (await portal.ApiAsync(Renja.Kasubag, Renja.Opd)).CycleAsync(cycle.Id)).History).Note);
        await Expect(page.Locator("#kp-unsent")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task No_dialog_opens_by_itself_when_the_line_is_back()
    {
        await portal.RenjaAtTheDecisionAsync();
        using var line = PoorLine.To(portal.Address);
        await using var sekretaris = await Clerk.SignInAsync(chromium, line.Address, $"sekretaris@{Renja.Opd}.demo", Screen.Desk);
        await sekretaris.OpenAsync($"/papan/{Renja.Opd}");
        var handOver = sekretaris.Page.Locator(".card-hand-over").First;
        await handOver.WaitForAsync();

        line.Stall();
        await Expect(sekretaris.Page.Locator("html")).Not.ToHaveAttributeAsync("data-connection", "live");
        await handOver.ClickAsync();
        await handOver.PressAsync("Enter");
        await Expect(sekretaris.Page.Locator("#kp-unsent [data-when='refused']")).ToBeVisibleAsync();

        line.GoOn();
        await sekretaris.LiveAsync();
        await Clerk.StillAsync(sekretaris.Page);
        await Expect(sekretaris.Page.Locator(".mud-dialog")).ToHaveCountAsync(0);
        await handOver.ClickAsync();
        await Expect(sekretaris.Page.Locator(".mud-dialog")).ToBeVisibleAsync();
    }
}
