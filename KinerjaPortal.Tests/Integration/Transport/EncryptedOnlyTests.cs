using System.Net;
using System.Net.Http.Json;
using KinerjaPortal.Tests.Integration.Documents;
using KinerjaPortal.Tests.Integration.SignOffs;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration.Transport;

/// <summary>No password crosses the network in clear: at work the portal opens over https, or on its own machine.</summary>
public sealed class EncryptedOnlyTests(WorkingPortal portal, PortalBehindProxy behindProxy)
    : IClassFixture<WorkingPortal>, IClassFixture<PortalBehindProxy>
{
    private const string Email = "camat@kec-kelara.demo";

    [Fact]
    public async Task Whoever_comes_over_http_from_elsewhere_reads_why_nothing_opens()
    {
        using var browser = new PlainBrowser(portal.Address);
        using var asked = WorkingPortal.Asked(HttpMethod.Get, "masuk");
        asked.Headers.Add("Accept", "text/html");

        using var answer = await browser.Http.SendAsync(asked, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("berawalan https://", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<form", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_right_password_over_http_gives_no_token_and_no_cookie()
    {
        using var browser = new PlainBrowser(portal.Address);
        using var login = WorkingPortal.Asked(HttpMethod.Post, "api/v1/login", JsonContent.Create(new { email = Email, password = PortalApi.Password }));

        using var refused = await browser.Http.SendAsync(login, TestContext.Current.CancellationToken);

        await Refused.WithAsync(HttpStatusCode.Forbidden, "https://", refused);
        Assert.False(refused.Headers.Contains("Set-Cookie"));
    }

    /// <summary>Unless the portal was told to believe it, anybody could say so.</summary>
    [Fact]
    public async Task Saying_that_it_came_encrypted_helps_nobody_where_there_is_no_proxy()
    {
        using var browser = new PlainBrowser(portal.Address);
        using var asked = WorkingPortal.Asked(HttpMethod.Get, "masuk");
        asked.Headers.Add("X-Forwarded-Proto", "https");

        using var answer = await browser.Http.SendAsync(asked, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task The_proxy_may_ask_whether_the_portal_is_well()
    {
        using var proxy = new PlainBrowser(portal.Address);
        using var asked = WorkingPortal.Asked(HttpMethod.Get, "health/ready");

        using var answer = await proxy.Http.SendAsync(asked, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task On_the_machine_itself_http_is_enough_and_no_browser_is_told_to_forget_it()
    {
        using var browser = new PlainBrowser(portal.Address);

        await browser.SignInAsync(Email, PortalApi.Password);
        using var answer = await browser.Http.GetAsync(new Uri("masuk", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Behind_a_proxy_that_ends_TLS_people_sign_in_and_their_browser_comes_by_https_from_then_on()
    {
        using var browser = new PlainBrowser(behindProxy.Address);
        using var page = await browser.Http.SendAsync(Forwarded("https", HttpMethod.Get, "masuk"), TestContext.Current.CancellationToken);
        using var login = await browser.Http.SendAsync(
            Forwarded("https", HttpMethod.Post, "api/v1/login", JsonContent.Create(new { email = Email, password = PortalApi.Password })),
            TestContext.Current.CancellationToken);
        using var plain = await browser.Http.SendAsync(Forwarded("http", HttpMethod.Get, "masuk"), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal(["max-age=31536000"], page.Headers.GetValues("Strict-Transport-Security"));
        Assert.Contains("secure", string.Join(';', page.Headers.GetValues("Set-Cookie")), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.OK, login.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, plain.StatusCode);
    }

    /// <summary>Its QR would lead to wherever the signatory happened to be, and stand on paper for ever.</summary>
    [Fact]
    public async Task Nothing_is_signed_by_a_portal_that_does_not_know_its_own_address()
    {
        await using var renja = new FiledRenja { AtWork = true };
        await ((IAsyncLifetime)renja).InitializeAsync();
        using var desk = await DeskOverHttp.OpenAsync(renja);

        using var answer = await desk.SignAsync(renja.Files[FiledRenja.Draft], await desk.DrawnAsync());

        await Refused.WithAsync(HttpStatusCode.ServiceUnavailable, "Portal:PublicUrl", answer);
    }

    private static HttpRequestMessage Forwarded(string scheme, HttpMethod method, string path, HttpContent? content = null)
    {
        var asked = WorkingPortal.Asked(method, path, content);
        asked.Headers.Add("X-Forwarded-For", "203.0.113.7");
        asked.Headers.Add("X-Forwarded-Proto", scheme);
        return asked;
    }
}
