using System.Net;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Identity;
using KinerjaPortal.Infrastructure.People;
using KinerjaPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Integration.Rights;

/// <summary>An observer reads what a portal admin names, from then on and until it is taken away.</summary>
public sealed class ObserverTests(PortalHost portal) : IClassFixture<PortalHost>
{
    private const string PortalAdmin = "admin-portal@biro-organisasi-kalbar.demo";
    private const string OfficeAdmin = "admin@kesbangpol-mura.demo";

    private PeopleKeeping Keeping => portal.Services.GetRequiredService<PeopleKeeping>();

    [Fact]
    public async Task An_office_that_is_taken_away_is_read_no_more_by_token_cookie_or_hub_on_any_node()
    {
        await using var other = new PortalHost(portal.DatabaseFile);
        await other.InitializeAsync();
        var observer = await ObserverAsync("kec-berbek", "kesbangpol-mura");
        using var browser = new PlainBrowser(portal.Address);
        await browser.SignInAsync(observer.Email!, PortalApi.Password);
        using var api = await PortalApi.SignInAsync(portal.Address, observer.Email!);
        using var elsewhere = PortalApi.Anonymous(other.Address);
        elsewhere.Http.DefaultRequestHeaders.Authorization = api.Http.DefaultRequestHeaders.Authorization;
        await using var hub = await HubClient.ConnectAsync(other.Address, api.Token);
        await hub.FollowBoardAsync("kec-berbek");
        Assert.Equal(HttpStatusCode.OK, await EventsAsync(elsewhere, "kec-berbek"));

        Assert.IsType<PeopleOutcome.Done>(await NameAsync(PortalAdmin, observer.Id, "kesbangpol-mura"));

        Assert.Equal(HttpStatusCode.Unauthorized, await EventsAsync(api, "kec-berbek"));
        Assert.StartsWith("/masuk", (await browser.OpenAsync("sop")).Path, StringComparison.Ordinal);
        await Eventually.TrueAsync(async () => await EventsAsync(elsewhere, "kec-berbek") == HttpStatusCode.Unauthorized, "the other node refuses the token");
        await Eventually.TrueAsync(() => !hub.IsConnected, "the other node ends the hub's connection");
        using var again = await PortalApi.SignInAsync(portal.Address, observer.Email!);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (await EventsAsync(again, "kec-berbek"), await EventsAsync(again, "kesbangpol-mura")));
    }

    [Fact]
    public async Task An_office_that_is_added_signs_nobody_out()
    {
        var observer = await ObserverAsync("kec-berbek");
        using var api = await PortalApi.SignInAsync(portal.Address, observer.Email!);

        Assert.IsType<PeopleOutcome.Done>(await NameAsync(PortalAdmin, observer.Id, "kec-berbek", "kec-kelara"));

        Assert.Equal(HttpStatusCode.OK, await EventsAsync(api, "kec-berbek"));
        using var again = await PortalApi.SignInAsync(portal.Address, observer.Email!);
        Assert.Equal(HttpStatusCode.OK, await EventsAsync(again, "kec-kelara"));
    }

    [Fact]
    public async Task Only_an_admin_of_the_portal_makes_observers_keeps_them_and_names_their_offices()
    {
        var (observer, admin) = (await ObserverAsync("kec-berbek"), await PersonAsync(OfficeAdmin));
        var who = new PersonDetails("Pengawas", null, "pengawas@contoh.go.id");

        Assert.IsType<PeopleOutcome.NotYours>(await NameAsync(OfficeAdmin, observer.Id, "kec-berbek", "kesbangpol-mura"));
        Assert.IsType<PeopleOutcome.NotYours>(await Keeping.AddAsync(admin.Id, who, admin.OpdId, AccountRole.Observer, CancellationToken.None));
        Assert.IsType<PeopleOutcome.NotYours>(await Keeping.NewLinkAsync(admin.Id, observer.Id, CancellationToken.None));
        Assert.IsType<PeopleOutcome.NoObserver>(await NameAsync(PortalAdmin, admin.Id, "kec-berbek"));
    }

    [Fact]
    public async Task Whoever_holds_a_post_is_made_no_observer_and_no_observer_is_given_one()
    {
        var (keeper, kasubag) = (await PersonAsync(PortalAdmin), await PersonAsync($"{Renja.Kasubag}@{Renja.Opd}.demo"));

        Assert.IsType<PeopleOutcome.MustGivePostsAway>(await Keeping.ChangeAsync(
            keeper.Id, kasubag.Id, new PersonDetails(kasubag.FullName, null, kasubag.Email!), AccountRole.Observer, CancellationToken.None));

        var observer = await ObserverAsync("kesbangpol-mura");
        using var admin = await PortalApi.SignInAsync(portal.Address, OfficeAdmin);
        using var answer = await admin.PostAsync(
            "api/v1/opds/kesbangpol-mura/assignments",
            new { pelaksana = "kaban", person = observer.Email, kind = "plh", from = "2027-03-01", until = "2027-03-02", decreeNumber = "800/1" });
        Assert.False(answer.IsSuccessStatusCode);
    }

    private static async Task<HttpStatusCode> EventsAsync(PortalApi api, string opd)
    {
        using var answer = await api.Http.GetAsync(new Uri($"api/v1/events?opd={opd}", UriKind.Relative));
        return answer.StatusCode;
    }

    private async Task<PeopleOutcome> NameAsync(string keeper, Guid personId, params string[] offices)
    {
        var named = new List<Guid>();
        foreach (var office in offices)
        {
            named.Add((await portal.OfficeAsync(office))!.Opd.Id);
        }

        return await Keeping.NameOfficesAsync((await PersonAsync(keeper)).Id, personId, named, CancellationToken.None);
    }

    private async Task<PortalUser> PersonAsync(string email)
    {
        await using var db = portal.Database();
        return await db.Users.AsNoTracking().SingleAsync(user => user.Email == email);
    }

    /// <summary>Of an account at Kesbangpol, by the portal's admin, with the demo's password.</summary>
    private async Task<PortalUser> ObserverAsync(params string[] offices)
    {
        var email = $"pengamat-{Guid.NewGuid():n}@contoh.go.id";
        var (keeper, opd) = (await PersonAsync(PortalAdmin), (await portal.OfficeAsync("kesbangpol-mura"))!.Opd.Id);
        Assert.IsType<PeopleOutcome.LinkMade>(await Keeping.AddAsync(keeper.Id, new PersonDetails("Inspektur", null, email), opd, AccountRole.Observer, CancellationToken.None));
        await using (var db = portal.Database())
        {
            var hash = await db.Users.Where(user => user.Email == PortalAdmin).Select(user => user.PasswordHash).SingleAsync();
            await db.Users.Where(user => user.Email == email).ExecuteUpdateAsync(set => set.SetProperty(user => user.PasswordHash, hash));
        }

        var person = await PersonAsync(email);
        Assert.IsType<PeopleOutcome.Done>(await NameAsync(PortalAdmin, person.Id, offices));
        return person;
    }
}
