using System.Net;
using System.Text.RegularExpressions;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration;

/// <summary>What a browser is told about every answer of the portal.</summary>
public sealed partial class SecurityHeaderTests(PortalHost portal) : IClassFixture<PortalHost>
{
    [Theory]
    [InlineData("masuk", HttpStatusCode.OK)]
    [InlineData("css/app.css", HttpStatusCode.OK)]
    [InlineData("health/live", HttpStatusCode.OK)]
    [InlineData("", HttpStatusCode.Redirect)]
    [InlineData("galat/404", HttpStatusCode.OK)]
    [InlineData("api/v1/opds", HttpStatusCode.Unauthorized)]
    public async Task Every_answer_may_be_neither_guessed_at_nor_framed_by_others(string path, HttpStatusCode status)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var browser = new HttpClient(handler) { BaseAddress = portal.Address };

        using var answer = await browser.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["same-origin"], answer.Headers.GetValues("Referrer-Policy"));
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("frame-ancestors 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", ScriptsOf(policy), StringComparison.Ordinal);
    }

    /// <summary>Its own import map, which stands in the page, and no script that somebody else has put there.</summary>
    [Theory]
    [InlineData("masuk")]
    [InlineData("akun")]
    [InlineData("papan/kesbangpol-mura")]
    [InlineData("verifikasi")]
    public async Task A_page_runs_the_portals_files_and_the_one_script_with_a_number_that_nobody_can_foresee(string path)
    {
        using var browser = new PlainBrowser(portal.Address);
        await browser.SignInAsync("sekretaris@kesbangpol-mura.demo", PortalApi.Password);
        var numbers = new HashSet<string>();
        for (var visit = 0; visit < 2; visit++)
        {
            using var answer = await browser.Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            var number = Number().Match(page).Groups["nonce"].Value;

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal($"script-src 'self' 'nonce-{WebUtility.HtmlDecode(number)}'", ScriptsOf(Assert.Single(answer.Headers.GetValues("Content-Security-Policy"))));
            Assert.True(numbers.Add(number));
        }
    }

    private static string ScriptsOf(string policy) => policy.Split("; ").Single(part => part.StartsWith("script-src ", StringComparison.Ordinal));

    [GeneratedRegex("<script type=\"importmap\" nonce=\"(?<nonce>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
