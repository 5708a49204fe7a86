using System.Net;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration;

/// <summary>What a browser is told about every answer of the portal.</summary>
public sealed class SecurityHeaderTests(PortalHost portal) : IClassFixture<PortalHost>
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
        Assert.Equal(["frame-ancestors 'self'"], answer.Headers.GetValues("Content-Security-Policy"));
    }
}
