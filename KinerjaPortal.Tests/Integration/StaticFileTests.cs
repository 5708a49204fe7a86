using KinerjaPortal.Tests.Integration.Exchange;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration;

/// <summary>Stylesheets and scripts are the same for everybody: a cache may keep them, and no cookie travels with them.</summary>
public sealed class StaticFileTests(PortalHost portal) : IClassFixture<PortalHost>
{
    /// <summary>Longer than a cookie goes unchecked, so that the next request renews it; then more than half its life, so that it slides.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(7 * 60)]
    public async Task Whose_cookie_is_due_gets_the_new_one_with_a_page_and_not_with_a_stylesheet(int minutes)
    {
        using var browser = await SignedInBrowser.OpenAsync(portal.Address, "sekretaris@kesbangpol-mura.demo");
        portal.Clock.Advance(TimeSpan.FromMinutes(minutes));

        foreach (var path in (string[])["css/app.css", "tema.css", "tema-gelap.css", "_content/MudBlazor/MudBlazor.min.css", "_framework/blazor.web.js"])
        {
            using var file = await browser.Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

            Assert.True(file.IsSuccessStatusCode, path);
            Assert.False(file.Headers.Contains("Set-Cookie"), path);
            Assert.False(file.Headers.CacheControl?.NoStore, path);
        }

        using var page = await browser.Http.GetAsync(new Uri("sop", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains(page.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("KinerjaPortal=", StringComparison.Ordinal));
    }
}
