using System.Net;
using System.Net.WebSockets;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration.Transport;

/// <summary>A page of another site, opened in the browser of somebody who is signed in, gets no line to the portal: their cookie goes along, and nobody asked them.</summary>
public sealed class OwnOriginTests(PortalHost portal, PortalBehindProxy behindProxy) : IClassFixture<PortalHost>, IClassFixture<PortalBehindProxy>
{
    private const string Opd = "kesbangpol-mura";

    /// <summary>A sister site, another port of the same machine, a frame in a sandbox.</summary>
    public static TheoryData<string> OfOthers => ["https://sipd.contoh.go.id", "http://127.0.0.1:1", "null"];

    [Theory]
    [MemberData(nameof(OfOthers))]
    public async Task The_hub_takes_no_page_of_another_site_with_the_victims_cookie(string origin)
    {
        using var victim = await VictimAsync();
        using var line = Line(victim, origin);

        await Assert.ThrowsAsync<WebSocketException>(() => line.ConnectAsync(Socket(portal.Address, "hubs/papan"), TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.Forbidden, line.HttpStatusCode);
    }

    [Theory]
    [MemberData(nameof(OfOthers))]
    public async Task A_circuit_takes_none_either(string origin)
    {
        using var victim = await VictimAsync();
        using var asked = new HttpRequestMessage(HttpMethod.Post, "_blazor/negotiate?negotiateVersion=1") { Headers = { { "Origin", origin } } };
        using var line = Line(victim, origin);

        using var answer = await victim.Http.SendAsync(asked, TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<WebSocketException>(() => line.ConnectAsync(Socket(portal.Address, "_blazor"), TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, line.HttpStatusCode);
    }

    [Theory]
    [InlineData("hubs/papan")]
    [InlineData("_blazor")]
    public async Task The_portals_own_pages_get_theirs(string path)
    {
        using var person = await VictimAsync();
        using var line = Line(person, portal.Address.GetLeftPart(UriPartial.Authority));

        await line.ConnectAsync(Socket(portal.Address, path), TestContext.Current.CancellationToken);

        Assert.Equal(WebSocketState.Open, line.State);
    }

    /// <summary>The proxy may speak to the portal by another name than the world does.</summary>
    [Fact]
    public async Task The_address_that_the_world_knows_is_the_portals_own_too()
    {
        var token = (await PortalApi.SignInAsync(behindProxy.Address, $"sekretaris@{Opd}.demo")).Token;
        using var line = new ClientWebSocket();
        line.Options.SetRequestHeader("Origin", $"https://{WorkingPortal.Name}");

        await line.ConnectAsync(Socket(behindProxy.Address, $"hubs/papan?access_token={Uri.EscapeDataString(token)}"), TestContext.Current.CancellationToken);

        Assert.Equal(WebSocketState.Open, line.State);
    }

    [Fact]
    public async Task A_program_that_is_no_browser_names_none_and_listens_by_its_token()
    {
        await using var script = await HubClient.ConnectAsync(portal.Address, (await portal.ApiAsync("sekretaris", Opd)).Token);

        await script.FollowBoardAsync(Opd);
        Assert.True(script.IsConnected);
    }

    private async Task<PlainBrowser> VictimAsync()
    {
        var browser = new PlainBrowser(portal.Address);
        await browser.SignInAsync($"sekretaris@{Opd}.demo", PortalApi.Password);
        return browser;
    }

    private ClientWebSocket Line(PlainBrowser browser, string origin)
    {
        var line = new ClientWebSocket();
        line.Options.CollectHttpResponseDetails = true;
        line.Options.Cookies = browser.CookiesOf(portal.Address);
        line.Options.SetRequestHeader("Origin", origin);
        return line;
    }

    private static Uri Socket(Uri address, string path) => new UriBuilder(new Uri(address, path)) { Scheme = "ws" }.Uri;
}
