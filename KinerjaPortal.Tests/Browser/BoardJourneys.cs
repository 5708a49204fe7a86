using KinerjaPortal.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KinerjaPortal.Tests.Browser;

/// <summary>The board by keyboard and by mouse.</summary>
[Trait("Category", "Browser")]
public sealed class BoardJourneys(Chromium chromium, PortalHost portal) : IClassFixture<Chromium>, IClassFixture<PortalHost>
{
    [Fact]
    public async Task Whoever_hands_on_by_keyboard_goes_on_in_the_same_column()
    {
        var cycle = await portal.StartRenjaAsync();
        await portal.StartRenjaAsync();
        await using var kasubag = await OpenAsync();
        var card = kasubag.Card(cycle.Id);

        await card.Locator(".card-hand-over").FocusAsync();
        await kasubag.Page.Keyboard.PressAsync("Enter");
        await kasubag.Page.GetByTestId("langkah-selesaikan").FocusAsync();
        await kasubag.Page.Keyboard.PressAsync("Enter");

        await Expect(kasubag.Column(Renja.Sekretaris).Locator($"[data-cycle='{cycle.Id}']")).ToBeVisibleAsync();
        await Expect(kasubag.Column(Renja.Kasubag).Locator(".card-link:focus")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_card_that_is_dropped_where_it_may_not_go_stays_and_says_where_it_may()
    {
        var cycle = await portal.StartRenjaAsync();
        await using var kasubag = await OpenAsync();

        await CarryAsync(kasubag, kasubag.Card(cycle.Id).Locator(".card-step"), kasubag.Column("arsiparis").Locator(".column-head"));

        await Expect(kasubag.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "hanya dapat diserahkan ke Sekretaris" })).ToBeVisibleAsync();
        await Expect(kasubag.Column(Renja.Kasubag).Locator($"[data-cycle='{cycle.Id}']")).ToBeVisibleAsync();
        Assert.Empty((await (await portal.ApiAsync(Renja.Kasubag, Renja.Opd)).CycleAsync(cycle.Id)).History);
    }

    private async Task<Clerk> OpenAsync()
    {
        var kasubag = await Clerk.SignInAsync(chromium, portal.Address, $"{Renja.Kasubag}@{Renja.Opd}.demo", Screen.Desk);
        await kasubag.OpenAsync($"/papan/{Renja.Opd}");
        await kasubag.Page.Locator(".card-hand-over").First.WaitForAsync();
        return kasubag;
    }

    private static async Task CarryAsync(Clerk clerk, ILocator card, ILocator to)
    {
        var (from, target) = ((await card.BoundingBoxAsync())!, (await to.BoundingBoxAsync())!);
        var mouse = clerk.Page.Mouse;
        await mouse.MoveAsync(from.X + 20, from.Y + 8);
        await mouse.DownAsync();
        await mouse.MoveAsync(target.X + 40, target.Y + 20, new() { Steps = 8 });
        await mouse.UpAsync();
    }
}
