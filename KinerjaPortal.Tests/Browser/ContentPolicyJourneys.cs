using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Browser;

/// <summary>What becomes of a script that slips into a page. That the portal's own pages lack nothing is held by every journey (<see cref="BrowserWindow"/>).</summary>
[Trait("Category", "Browser")]
public sealed class ContentPolicyJourneys(Chromium chromium, PortalHost portal) : IClassFixture<Chromium>, IClassFixture<PortalHost>
{
    private const string Opd = "kesbangpol-mura";

    [Theory]
    [InlineData("const script = document.createElement('script'); script.textContent = 'window.slipped = true'; document.body.append(script);")]
    [InlineData("document.body.insertAdjacentHTML('beforeend', '<img src=\"/tidak-ada.png\" onerror=\"window.slipped = true\">');")]
    [InlineData("const style = document.createElement('style'); style.textContent = 'html { --slipped: 1 }'; document.head.append(style); if (getComputedStyle(document.documentElement).getPropertyValue('--slipped')) window.slipped = true;")]
    public async Task Markup_that_slipped_into_a_live_page_runs_nothing(string slip)
    {
        await using var clerk = await Clerk.SignInAsync(chromium, portal.Address, $"sekretaris@{Opd}.demo", Screen.Desk);
        await clerk.OpenAsync($"/papan/{Opd}");

        await clerk.Window.WhereRefusalIsMeantAsync(async () =>
        {
            await clerk.Page.EvaluateAsync(slip);

            await Eventually.TrueAsync(() => clerk.Window.Refused.Count > 0, "the browser says that it was refused");
            Assert.False(await clerk.Page.EvaluateAsync<bool>("window.slipped === true"));
        });
    }
}
