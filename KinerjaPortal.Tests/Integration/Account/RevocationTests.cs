using System.Net;
using System.Security.Claims;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Identity;
using KinerjaPortal.Infrastructure.People;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Account;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Integration.Account;

/// <summary>
/// Whoever was signed out, or whose account was closed, loses cookie, token, hub connection and open page within seconds, on the node
/// where it happened and on another.
/// </summary>
public sealed class RevocationTests(PortalHost portal) : IClassFixture<PortalHost>
{
    private const string Opd = "kec-berbek";

    private readonly Dictionary<string, AuthenticationState> _before = [];

    [Fact]
    public async Task Signing_out_ends_this_session_on_every_node_and_no_other_of_the_person()
    {
        await using var other = await OtherNodeAsync();
        var email = await EmailAsync(0);
        using var desk = new PlainBrowser(portal.Address);
        using var phone = new PlainBrowser(portal.Address);
        await desk.SignInAsync(email, PortalApi.Password);
        await phone.SignInAsync(email, PortalApi.Password);
        using var copied = desk.Copy(portal.Address);
        using var elsewhere = desk.Copy(other.Address);
        Assert.Equal("/bahan", (await elsewhere.OpenAsync("bahan")).Path);

        using (await desk.SubmitAsync("masuk", "keluar"))
        {
            Assert.StartsWith("/masuk", (await copied.OpenAsync("bahan")).Path, StringComparison.Ordinal);
        }

        await Eventually.TrueAsync(async () => (await elsewhere.OpenAsync("bahan")).Path.StartsWith("/masuk", StringComparison.Ordinal), "the other node knows it");
        Assert.Equal("/bahan", (await phone.OpenAsync("bahan")).Path);
    }

    [Fact]
    public async Task A_closed_account_loses_cookie_token_and_hub_on_every_node()
    {
        await using var other = await OtherNodeAsync();
        var email = await EmailAsync(1);
        using var browser = new PlainBrowser(portal.Address);
        await browser.SignInAsync(email, PortalApi.Password);
        using var api = await PortalApi.SignInAsync(portal.Address, email);
        using var apiElsewhere = PortalApi.Anonymous(other.Address);
        apiElsewhere.Http.DefaultRequestHeaders.Authorization = api.Http.DefaultRequestHeaders.Authorization;
        await using var hub = await HubClient.ConnectAsync(portal.Address, api.Token);
        await using var hubElsewhere = await HubClient.ConnectAsync(other.Address, api.Token);
        await hubElsewhere.FollowBoardAsync(Opd);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(apiElsewhere));

        await CloseAsync(email);

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(api));
        Assert.StartsWith("/masuk", (await browser.OpenAsync("bahan")).Path, StringComparison.Ordinal);
        await Eventually.TrueAsync(async () => await StatusAsync(apiElsewhere) == HttpStatusCode.Unauthorized, "the other node refuses the token");
        await Eventually.TrueAsync(() => !hub.IsConnected && !hubElsewhere.IsConnected, "both nodes end the hub's connections");
        await Assert.ThrowsAnyAsync<Exception>(() => HubClient.ConnectAsync(portal.Address, api.Token));
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public async Task An_open_page_is_signed_out_and_takes_nothing_more(int person, bool onAnotherNode)
    {
        await using var other = onAnotherNode ? await OtherNodeAsync() : null;
        var email = await EmailAsync(person);
        await using var circuit = ((PortalHost?)other ?? portal).Services.CreateAsyncScope();
        var provider = circuit.ServiceProvider.GetRequiredService<AuthenticationStateProvider>();
        ((IHostEnvironmentAuthenticationStateProvider)provider).SetAuthenticationState(Task.FromResult(await StateOfAsync(email)));
        var taken = 0;
        var press = circuit.ServiceProvider.GetServices<CircuitHandler>().OfType<SignedInCircuit>().Single().CreateInboundActivityHandler(_ =>
        {
            taken++;
            return Task.CompletedTask;
        });
        await press(null!);
        Assert.Equal(1, taken);

        await CloseAsync(email);

        await Eventually.TrueAsync(async () => (await provider.GetAuthenticationStateAsync()).User.Identity?.IsAuthenticated != true, "the page knows it");
        ((IHostEnvironmentAuthenticationStateProvider)provider).SetAuthenticationState(Task.FromResult(await StateOfAsync(email, asBefore: true)));
        await press(null!);
        Assert.Equal(1, taken);
    }

    [Fact]
    public async Task An_account_that_was_just_made_on_another_node_is_known_here_at_once()
    {
        await using var other = await OtherNodeAsync();
        await using var db = portal.Database();
        var admin = await db.Users.SingleAsync(user => user.Email == $"admin@{Opd}.demo");
        var made = Assert.IsType<PeopleOutcome.LinkMade>(await other.Services.GetRequiredService<PeopleKeeping>().AddAsync(
            admin.Id, new PersonDetails("Sri", null, "sri.node@contoh.go.id"), admin.OpdId, AccountRole.Staff, CancellationToken.None));
        using var browser = new PlainBrowser(portal.Address);

        using var set = await browser.SubmitAsync($"undangan/{made.Token}", "undangan", ("sandi", "gerimis di pasar ikan"));

        Assert.Equal("/bahan", (await browser.OpenAsync("bahan")).Path);
    }

    private async Task<PortalHost> OtherNodeAsync()
    {
        var other = new PortalHost(portal.DatabaseFile);
        await other.InitializeAsync();
        return other;
    }

    private static async Task<HttpStatusCode> StatusAsync(PortalApi api)
    {
        using var answer = await api.Http.GetAsync(new Uri("api/v1/opds", UriKind.Relative));
        return answer.StatusCode;
    }

    private async Task CloseAsync(string email)
    {
        await using var db = portal.Database();
        var admin = await db.Users.SingleAsync(user => user.Email == $"admin@{Opd}.demo");
        var person = await db.Users.SingleAsync(user => user.Email == email);
        _before[email] = await StateOfAsync(email);
        Assert.IsType<PeopleOutcome.Done>(await portal.Services.GetRequiredService<PeopleKeeping>().CloseAsync(admin.Id, person.Id, CancellationToken.None));
    }

    private async Task<string> EmailAsync(int person)
    {
        await using var db = portal.Database();
        return await db.Users.Where(user => user.Email!.EndsWith($"@{Opd}.demo") && user.Role == AccountRole.Staff).OrderBy(user => user.Email).Skip(person).Select(user => user.Email!).FirstAsync();
    }

    /// <param name="asBefore">As a browser has it that was not told.</param>
    private async Task<AuthenticationState> StateOfAsync(string email, bool asBefore = false)
    {
        if (asBefore)
        {
            return _before[email];
        }

        await using var scope = portal.Services.CreateAsyncScope();
        var signIn = scope.ServiceProvider.GetRequiredService<SignInManager<PortalUser>>();
        var principal = await signIn.CreateUserPrincipalAsync((await signIn.UserManager.FindByEmailAsync(email))!);
        return new AuthenticationState(new ClaimsPrincipal(principal.Identities.First()));
    }
}
