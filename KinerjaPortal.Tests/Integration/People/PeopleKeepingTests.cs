using System.Net;
using System.Net.Http.Json;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.People;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Bahan;
using KinerjaPortal.Web.Features.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Integration.People;

/// <summary>Admins make, change, close and open accounts: their own office's, and a portal admin everybody's.</summary>
public sealed class PeopleKeepingTests(PortalHost portal) : IClassFixture<PortalHost>
{
    private const string Password = "gerimis di pasar ikan";
    private const string OfficeAdmin = "admin@kesbangpol-mura.demo";
    private const string PortalAdmin = "admin-portal@biro-organisasi-kalbar.demo";

    private PeopleCommands Desk => portal.Services.GetRequiredService<PeopleCommands>();

    [Fact]
    public async Task A_person_is_invited_sets_a_password_by_the_link_and_is_in()
    {
        var link = await AddAsync("undang@contoh.go.id", "<script>alert(1)</script> Sri");
        Assert.Equal(AccountState.Invited, (await AccountAsync("undang@contoh.go.id")).State);
        using var browser = new PlainBrowser(portal.Address);
        using (var raw = await browser.Http.GetAsync(new Uri($"undangan/{link.Token}", UriKind.Relative), TestContext.Current.CancellationToken))
        {
            Assert.DoesNotContain("<script>alert", await raw.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        using var weak = await browser.SubmitAsync($"undangan/{link.Token}", "undangan", ("sandi", "Password1234!"));
        Assert.Contains("paling dulu ditebak", await browser.ReadAsync(weak.Headers.Location!.OriginalString), StringComparison.Ordinal);
        using var set = await browser.SubmitAsync($"undangan/{link.Token}", "undangan", ("sandi", Password));

        Assert.Equal("/", set.Headers.Location?.OriginalString);
        Assert.Equal("/", (await browser.OpenAsync("")).Path);
        Assert.True(await AccountAsync("undang@contoh.go.id") is { State: AccountState.Active, LastSignInAt: not null, LinkUntil: null });
        var again = await new PlainBrowser(portal.Address).OpenAsync($"undangan/{link.Token}");
        Assert.Equal(HttpStatusCode.Gone, again.Status);
        Assert.Contains("Mintalah tautan baru", again.Words, StringComparison.Ordinal);
        await using var db = portal.Database();
        Assert.False(await db.AccountLinks.AnyAsync(row => row.TokenHash == link.Token));
    }

    [Fact]
    public async Task Nobody_signs_in_by_an_account_without_a_password()
    {
        await AddAsync("tanpa@contoh.go.id");

        Assert.Equal(HttpStatusCode.Unauthorized, await LogInAsync("tanpa@contoh.go.id", ""));
        Assert.Equal(HttpStatusCode.Unauthorized, await LogInAsync("tanpa@contoh.go.id", Password));
    }

    [Fact]
    public async Task An_invitation_ends_after_a_week_and_a_newer_one_takes_its_place()
    {
        var first = await AddAsync("lama@contoh.go.id");
        var second = Assert.IsType<PeopleOutcome.LinkMade>(await Desk.NewLinkAsync(await portal.CallerAsync(OfficeAdmin), first.PersonId, CancellationToken.None));
        Assert.False(await UseAsync(first.Token));

        portal.Clock.Advance(PeopleKeeping.InvitationLifetime);

        Assert.False(await UseAsync(second.Token));
        Assert.Equal((AccountState.Invited, null), (await AccountAsync("lama@contoh.go.id") is var account ? account.State : default, account.LinkUntil));
    }

    [Fact]
    public async Task Of_many_who_use_one_link_at_once_one_sets_the_password()
    {
        var link = await AddAsync("serentak@contoh.go.id");

        var used = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(() => UseAsync(link.Token, $"hash {n}"))));

        Assert.Single(used, isUsed => isUsed);
    }

    [Fact]
    public async Task A_new_link_takes_the_old_password_away_so_that_nobody_is_reset_unnoticed()
    {
        var link = await AddAsync("lupa@contoh.go.id");
        await SetAsync(link.Token, Password);
        Assert.Equal(HttpStatusCode.OK, await LogInAsync("lupa@contoh.go.id", Password));

        var reset = Assert.IsType<PeopleOutcome.LinkMade>(await Desk.NewLinkAsync(await portal.CallerAsync(OfficeAdmin), link.PersonId, CancellationToken.None));

        Assert.Equal(HttpStatusCode.Unauthorized, await LogInAsync("lupa@contoh.go.id", Password));
        Assert.Equal(AccountState.AwaitsPassword, (await AccountAsync("lupa@contoh.go.id")).State);
        await SetAsync(reset.Token, "hujan di atas genting seng");
        Assert.Equal(HttpStatusCode.OK, await LogInAsync("lupa@contoh.go.id", "hujan di atas genting seng"));
    }

    [Fact]
    public async Task A_closed_account_signs_in_by_no_way_acts_no_more_and_is_opened_again()
    {
        const string Email = $"{Renja.Kasubag}@{Renja.Opd}.demo";
        using var kasubag = await PortalApi.SignInAsync(portal.Address, Email);
        var cycle = await kasubag.StartAsync(await kasubag.RenjaIdAsync());
        var (admin, account) = (await portal.CallerAsync(OfficeAdmin), await AccountAsync(Email));
        Assert.IsType<PeopleOutcome.Done>(await Desk.CloseAsync(admin, account.Id, CancellationToken.None));

        Assert.Equal(HttpStatusCode.Unauthorized, await LogInAsync(Email, PortalApi.Password));
        using (var answer = await kasubag.TryCompleteAsync(cycle))
        {
            Assert.True(answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden, $"{answer.StatusCode}");
        }

        using (var browser = new PlainBrowser(portal.Address))
        using (var refused = await browser.SubmitAsync("masuk", "masuk", ("email", Email), ("sandi", PortalApi.Password)))
        {
            // The same words as for a wrong password.
            Assert.Contains("galat=sandi", refused.Headers.Location!.OriginalString, StringComparison.Ordinal);
        }

        Assert.Equal(AccountState.Closed, (await AccountAsync(Email)).State);
        Assert.IsType<PeopleOutcome.IsClosed>(await Desk.NewLinkAsync(admin, account.Id, CancellationToken.None));
        Assert.IsType<PeopleOutcome.Done>(await Desk.OpenAsync(admin, account.Id, CancellationToken.None));
        Assert.Equal(HttpStatusCode.OK, await LogInAsync(Email, PortalApi.Password));
    }

    [Fact]
    public async Task Who_is_to_be_closed_is_shown_with_what_waits_for_them()
    {
        using var kasubag = await PortalApi.SignInAsync(portal.Address, $"{Renja.Kasubag}@{Renja.Opd}.demo");
        var cycle = await kasubag.StartAsync(await kasubag.RenjaIdAsync());
        var person = await AccountAsync($"{cycle.Current!.Pelaksana}@{Renja.Opd}.demo");
        await Eventually.TrueAsync(async () => (await portal.BoardAsync(Renja.Opd)).Cards.ContainsKey(cycle.Id), "it is on the board");

        var held = HeldWork.Of(person.Id, (await portal.OfficeAsync(Renja.Opd))!, await portal.BoardAsync(Renja.Opd), BahanSnapshot.Empty, portal.Clock.GetUtcNow());

        Assert.Single(held.Posts);
        Assert.True(held.Documents >= 1);
    }

    /// <summary>Each of them tries everything with each account; the rules themselves are held by <c>AccountKeepingTests</c>.</summary>
    [Theory]
    [InlineData("sekretaris@kesbangpol-mura.demo", "arsiparis@kesbangpol-mura.demo")]
    [InlineData(OfficeAdmin, "admin@kec-kelara.demo")]
    [InlineData("admin@biro-organisasi-kalbar.demo", PortalAdmin)]
    public async Task Whoever_does_not_keep_an_account_changes_nothing_of_it(string keeper, string account)
    {
        var (caller, other) = (await portal.CallerAsync(keeper), (await AccountAsync(account, orFirst: true))!);
        var who = new PersonDetails(other.Name, other.Nip, other.Email);
        PeopleOutcome[] outcomes =
        [
            await Desk.ChangeAsync(caller, other.Id, who, other.Role, CancellationToken.None),
            await Desk.NewLinkAsync(caller, other.Id, CancellationToken.None),
            await Desk.CloseAsync(caller, other.Id, CancellationToken.None),
            await Desk.OpenAsync(caller, other.Id, CancellationToken.None),
            await Desk.LetMicrosoftAsync(caller, other, isInvited: true, CancellationToken.None),
            await Desk.LetMicrosoftAsync(caller, other, isInvited: false, CancellationToken.None),
        ];

        Assert.All(outcomes, outcome => Assert.IsType<PeopleOutcome.NotYours>(outcome));
        Assert.Equal(other, await AccountAsync(other.Email));
    }

    [Fact]
    public async Task Nobody_reads_or_fills_another_office_or_gives_a_role_above_their_own()
    {
        var (admin, clerk) = (await portal.CallerAsync(OfficeAdmin), await portal.CallerAsync($"sekretaris@{Renja.Opd}.demo"));
        var kelara = (await portal.OfficeAsync("kec-kelara"))!.Opd.Id;
        var who = new PersonDetails("Sri", null, "lain-kantor@contoh.go.id");

        Assert.Null(await Desk.OfOfficeAsync(admin, kelara, CancellationToken.None));
        Assert.Null(await Desk.OfOfficeAsync(clerk, clerk.OpdId, CancellationToken.None));
        Assert.IsType<PeopleOutcome.NotYours>(await Desk.AddAsync(admin, who, kelara, AccountRole.Staff, CancellationToken.None));
        Assert.IsType<PeopleOutcome.NotYours>(await Desk.AddAsync(clerk, who, clerk.OpdId, AccountRole.Staff, CancellationToken.None));
        Assert.IsType<PeopleOutcome.NotYours>(await Desk.AddAsync(admin, who, admin.OpdId, AccountRole.PortalAdmin, CancellationToken.None));

        var portalAdmin = await portal.CallerAsync(PortalAdmin);
        Assert.NotNull(await Desk.OfOfficeAsync(portalAdmin, kelara, CancellationToken.None));
        Assert.IsType<PeopleOutcome.LinkMade>(await Desk.AddAsync(portalAdmin, who, kelara, AccountRole.OfficeAdmin, CancellationToken.None));
    }

    [Fact]
    public async Task Nobody_shuts_themselves_out()
    {
        var admin = await portal.CallerAsync(PortalAdmin);
        var own = await AccountAsync(PortalAdmin);

        Assert.IsType<PeopleOutcome.OwnAccount>(await Desk.CloseAsync(admin, own.Id, CancellationToken.None));
        Assert.IsType<PeopleOutcome.OwnAccount>(await Desk.NewLinkAsync(admin, own.Id, CancellationToken.None));
        Assert.IsType<PeopleOutcome.OwnAccount>(
            await Desk.ChangeAsync(admin, own.Id, new PersonDetails(own.Name, own.Nip, own.Email), AccountRole.Staff, CancellationToken.None));
        Assert.IsType<PeopleOutcome.Done>(
            await Desk.ChangeAsync(admin, own.Id, new PersonDetails("Admin Seluruh Portal", own.Nip, own.Email), own.Role, CancellationToken.None));
    }

    [Fact]
    public async Task One_address_is_one_account_whoever_enters_it_at_the_same_moment()
    {
        var admin = await portal.CallerAsync(OfficeAdmin);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(n => Task.Run(() => Desk.AddAsync(
            admin, new PersonDetails($"Orang {n}", null, n % 2 == 0 ? "kembar@contoh.go.id" : "KEMBAR@contoh.go.id"), admin.OpdId, AccountRole.Staff, CancellationToken.None))));

        Assert.Single(outcomes.OfType<PeopleOutcome.LinkMade>());
        Assert.Equal(5, outcomes.OfType<PeopleOutcome.EmailTaken>().Count());
        Assert.Equal(
            PersonFault.NipInvalid,
            Assert.IsType<PeopleOutcome.Wrong>(await Desk.AddAsync(
                admin, new PersonDetails("Sri", "123", "nip@contoh.go.id"), admin.OpdId, AccountRole.Staff, CancellationToken.None)).Fault);
    }

    private async Task<PeopleOutcome.LinkMade> AddAsync(string email, string name = "Sri Wahyuni")
    {
        var admin = await portal.CallerAsync(OfficeAdmin);
        return Assert.IsType<PeopleOutcome.LinkMade>(
            await Desk.AddAsync(admin, new PersonDetails(name, null, email), admin.OpdId, AccountRole.Staff, CancellationToken.None));
    }

    private Task<bool> UseAsync(string token, string hash = "hash") => portal.Services.GetRequiredService<AccountLinks>().UseAsync(token, hash, address: null, CancellationToken.None);

    private async Task SetAsync(string token, string password)
    {
        using var browser = new PlainBrowser(portal.Address);
        using var answer = await browser.SubmitAsync($"undangan/{token}", "undangan", ("sandi", password));
        Assert.Equal("/", answer.Headers.Location?.OriginalString);
    }

    private async Task<HttpStatusCode> LogInAsync(string email, string password)
    {
        using var api = PortalApi.Anonymous(portal.Address);
        using var answer = await api.Http.PostAsJsonAsync("api/v1/login", new { email, password });
        return answer.StatusCode;
    }

    /// <param name="orFirst">Where nobody has the address, whoever comes first in the office is as good.</param>
    private async Task<PersonAccount> AccountAsync(string email, bool orFirst = false)
    {
        await using var db = portal.Database();
        var opd = email.EndsWith(".demo", StringComparison.Ordinal) ? (await portal.OfficeAsync(email.Split('@')[1][..^".demo".Length]))!.Opd.Id : (await portal.OfficeAsync(Renja.Opd))!.Opd.Id;
        var people = await portal.Services.GetRequiredService<PeopleReader>().OfOfficeAsync(opd, CancellationToken.None);
        return people.FirstOrDefault(person => person.Email == email) ?? (orFirst ? people.First(person => person.Role == AccountRole.Staff) : throw new InvalidOperationException(email));
    }
}
