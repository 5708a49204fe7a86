using KinerjaPortal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace KinerjaPortal.Tests.Browser;

/// <summary>The board on a wall: nobody touches it, and everything that lies on a desk is to be seen on it.</summary>
[Trait("Category", "Browser")]
public sealed class WallJourneys(Chromium chromium, PortalHost portal) : IClassFixture<Chromium>, IClassFixture<PortalHost>
{
    private const int Documents = 60;

    /// <summary>Ids of the cards that stand wholly inside their column and the screen.</summary>
    private const string WholeCards = """
        () => [...document.querySelectorAll('.column-cards li')].filter(card => {
          const at = card.getBoundingClientRect();
          const pane = card.closest('.column-cards').getBoundingClientRect();
          return at.top >= pane.top - 1 && at.bottom <= pane.bottom + 1 && at.left >= 0 && at.right <= innerWidth;
        }).map(card => card.querySelector('[data-cycle]').dataset.cycle)
        """;

    private static readonly Screen s_wall = new("1920", 1920, 1080, Touch: false);

    [Fact]
    public async Task Of_sixty_documents_on_one_desk_each_is_shown_by_pages_that_turn_by_themselves()
    {
        var api = await portal.ApiAsync(Renja.Kasubag, Renja.Opd);
        var sop = await portal.RenjaIdAsync();
        for (var n = 0; n < Documents; n++)
        {
            await api.StartAsync(sop);
        }

        using var line = PoorLine.To(portal.Address);
        await using var wall = await Clerk.SignInAsync(chromium, line.Address, $"arsiparis@{Renja.Opd}.demo", s_wall);
        await wall.Page.Clock.InstallAsync();
        await wall.OpenAsync($"/papan/{Renja.Opd}?tampilan=tv");
        await Expect(wall.Column(Renja.Kasubag).Locator("[data-cycle]")).ToHaveCountAsync(Documents);
        await Expect(wall.Column(Renja.Kasubag).Locator(".column-count")).ToHaveTextAsync($"{Documents}");
        Assert.Equal(0, await wall.Page.Locator(".board button:visible").CountAsync());

        var seen = new HashSet<string>();
        for (var page = 0; page < Documents && seen.Count < Documents; page++)
        {
            seen.UnionWith(await wall.Page.EvaluateAsync<string[]>(WholeCards));
            if (page == 1)
            {
                await wall.Page.ScreenshotAsync(new() { Path = Path.Combine(EveryPage.Pictures, "papan-tv-60.png") });
            }

            await wall.Page.Clock.FastForwardAsync(13_000);
        }

        Assert.Equal(Documents, seen.Count);
        Assert.True(await wall.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The wall is wider than its screen.");

        line.Cut();
        await Expect(wall.Page.Locator(".board-stale")).ToBeVisibleAsync();
    }
}
