using System.Net;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.People;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Account;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Integration.Rights;

/// <summary>A TV on the wall: let in once by a link that is typed, shows the board of its office for months, until it is taken back.</summary>
public sealed class ScreenTests(PortalHost portal) : IClassFixture<PortalHost>
{
    private const string Opd = "kec-berbek";
    private const string Board = $"/papan/{Opd}?tampilan=tv";

    private PeopleKeeping Keeping => portal.Services.GetRequiredService<PeopleKeeping>();

    [Fact]
    public async Task It_is_let_in_by_its_link_however_that_is_typed_and_once()
    {
        var made = await AddAsync("TV lobi");
        Assert.Matches("^[0-9a-z]{4}(-[0-9a-z]{4}){3}$", made.Token);
        using var screen = new PlainBrowser(portal.Address);
        Assert.Contains("Layar TV lobi", await screen.ReadAsync($"undangan/{made.Token}"), StringComparison.Ordinal);

        using (await screen.SubmitAsync($"undangan/{made.Token.Replace("-", "", StringComparison.Ordinal).ToUpperInvariant()}", "undangan"))
        {
            Assert.Equal(Board, (await screen.OpenAsync("")).Path);
        }

        Assert.Equal(HttpStatusCode.Gone, (await new PlainBrowser(portal.Address).OpenAsync($"undangan/{made.Token}")).Status);
        Assert.Equal(AccountState.Active, (await AccountAsync(made.PersonId)).State);
    }

    [Fact]
    public async Task It_stays_for_months_while_it_is_looked_at_and_no_longer()
    {
        var (screen, _) = await EnterAsync("TV ruang rapat");
        using (screen)
        {
            for (var month = 0; month < 12; month++)
            {
                portal.Clock.Advance(TimeSpan.FromDays(30));
                Assert.Equal(Board, (await screen.OpenAsync(Board)).Path);
            }

            portal.Clock.Advance(PortalSignInManager.ScreenStays + TimeSpan.FromDays(1));
            Assert.StartsWith("/masuk", (await screen.OpenAsync(Board)).Path, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task It_shows_no_other_page_and_no_other_board()
    {
        var (screen, _) = await EnterAsync("TV aula");
        using (screen)
        {
            foreach (var page in (string[])["", "sop", "bahan", "akun", "admin/pengguna", "cari"])
            {
                Assert.Equal(Board, (await screen.OpenAsync(page)).Path);
            }

            Assert.Equal(HttpStatusCode.Forbidden, (await screen.OpenAsync("sop/versi/00000000-0000-0000-0000-000000000001/sop.json")).Status);
        }
    }

    /// <summary>As every other account is; on another node within seconds.</summary>
    [Theory]
    [InlineData("closed")]
    [InlineData("new link")]
    [InlineData("signed out")]
    public async Task It_is_taken_back_at_once_and_a_copied_cookie_with_it(string how)
    {
        await using var other = new PortalHost(portal.DatabaseFile);
        await other.InitializeAsync();
        var (screen, id) = await EnterAsync($"TV {how}");
        using var copied = screen.Copy(portal.Address);
        using var elsewhere = screen.Copy(other.Address);
        Assert.Equal(Board, (await elsewhere.OpenAsync("")).Path);
        var admin = await AdminAsync();

        if (how == "signed out")
        {
            using var gone = await screen.SubmitAsync("masuk", "keluar");
        }
        else
        {
            _ = how == "closed" ? await Keeping.CloseAsync(admin, id, CancellationToken.None) : await Keeping.NewLinkAsync(admin, id, CancellationToken.None);
        }

        Assert.StartsWith("/masuk", (await copied.OpenAsync(Board)).Path, StringComparison.Ordinal);
        await Eventually.TrueAsync(async () => (await elsewhere.OpenAsync(Board)).Path.StartsWith("/masuk", StringComparison.Ordinal), "the other node knows it");

        // Longer than ended sessions are remembered, and than the cookies of people are good.
        portal.Clock.Advance(AccountSessions.Longest + AccountSessions.Longest);
        Assert.StartsWith("/masuk", (await copied.OpenAsync(Board)).Path, StringComparison.Ordinal);
        screen.Dispose();
    }

    [Fact]
    public async Task A_screen_becomes_no_person_and_no_person_a_screen()
    {
        var (made, admin) = (await AddAsync("TV tetap"), await AdminAsync());
        await using var db = portal.Database();
        var staff = await db.Users.FirstAsync(user => user.Email!.EndsWith($"@{Opd}.demo") && user.Role == AccountRole.Staff);

        Assert.IsType<PeopleOutcome.ScreenStays>(
            await Keeping.ChangeAsync(admin, made.PersonId, new PersonDetails("Sri", null, "sri.layar@contoh.go.id"), AccountRole.Staff, CancellationToken.None));
        Assert.IsType<PeopleOutcome.ScreenStays>(await Keeping.ChangeAsync(admin, staff.Id, PersonDetails.OfScreen("TV"), AccountRole.Screen, CancellationToken.None));
        Assert.False(await portal.Services.GetRequiredService<AccountLinks>().UseAsync(made.Token, "hash", address: null, CancellationToken.None));
    }

    private async Task<(PlainBrowser Screen, Guid PersonId)> EnterAsync(string name)
    {
        var made = await AddAsync(name);
        var screen = new PlainBrowser(portal.Address);
        using var entered = await screen.SubmitAsync($"undangan/{made.Token}", "undangan");
        Assert.Equal("/", entered.Headers.Location?.OriginalString);
        return (screen, made.PersonId);
    }

    private async Task<PeopleOutcome.LinkMade> AddAsync(string name) => Assert.IsType<PeopleOutcome.LinkMade>(await Keeping.AddAsync(
        await AdminAsync(), PersonDetails.OfScreen(name), (await portal.OfficeAsync(Opd))!.Opd.Id, AccountRole.Screen, CancellationToken.None));

    private async Task<Guid> AdminAsync()
    {
        await using var db = portal.Database();
        return await db.Users.Where(user => user.Email == $"admin@{Opd}.demo").Select(user => user.Id).SingleAsync();
    }

    private async Task<PersonAccount> AccountAsync(Guid personId) =>
        (await portal.Services.GetRequiredService<PeopleReader>().OfOfficeAsync((await portal.OfficeAsync(Opd))!.Opd.Id, CancellationToken.None)).Single(one => one.Id == personId);
}
