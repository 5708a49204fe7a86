using System.Net;
using KinerjaPortal.Domain.Journal;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Organisation.Keeping;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Identity;
using KinerjaPortal.Infrastructure.Journal;
using KinerjaPortal.Infrastructure.Organisation.Keeping;
using KinerjaPortal.Infrastructure.People;
using KinerjaPortal.Tests.Integration.Exchange;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Calendars;
using KinerjaPortal.Web.Features.Files;
using KinerjaPortal.Web.Features.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Integration.Journal;

/// <summary>Whatever is done in administration is written down with it: who, what, to what, when and from where; and nobody changes it unnoticed.</summary>
public sealed class AdminJournalTests(PortalHost portal) : IClassFixture<PortalHost>
{
    private const string Opd = "kesbangpol-mura";
    private const string From = "10.20.30.40";

    private AuditReader Reader => portal.Services.GetRequiredService<AuditReader>();

    [Fact]
    public async Task An_account_its_role_and_its_closing_are_told_with_what_was_before()
    {
        var (people, keeper) = (portal.Services.GetRequiredService<PeopleKeeping>(), await KeeperAsync($"admin@{Opd}.demo"));
        var (opd, email) = ((await portal.OfficeAsync(Opd))!.Opd.Id, "catat@contoh.go.id");
        var made = Assert.IsType<PeopleOutcome.LinkMade>(await people.AddAsync(keeper, new PersonDetails("Sri", null, email), opd, AccountRole.Staff, CancellationToken.None));
        await people.ChangeAsync(keeper, made.PersonId, new PersonDetails("Sri Wahyuni", null, email), AccountRole.OfficeAdmin, CancellationToken.None);
        await people.CloseAsync(keeper, made.PersonId, CancellationToken.None);
        await people.CloseAsync(keeper, made.PersonId, CancellationToken.None);
        Assert.IsType<PeopleOutcome.IsClosed>(await people.NewLinkAsync(keeper, made.PersonId, CancellationToken.None));
        await people.OpenAsync(keeper, made.PersonId, CancellationToken.None);

        var lines = await LinesOfAsync("Sri");
        Assert.Equal(
            ["AccountMade", "AccountChanged", "RoleGiven", "AccountClosed", "AccountOpened"],
            (await LinesOfAsync("Sri")).Concat(await LinesOfAsync("Sri Wahyuni")).OrderBy(line => line.Key).Select(line => line.What));
        Assert.All(lines, line => Assert.Equal(("Admin Kesbangpol Musi Rawas", opd, From), (line.Who, line.OpdId, line.Address)));
        Assert.Contains(new FieldChange(AdminField.Name, "Sri", "Sri Wahyuni"), (await AllAsync()).Single(line => line.What == "AccountChanged" && line.Subject == "Sri").Changes);
        Assert.Contains((await AllAsync()).Where(line => line.What == "RoleGiven"), line => line.Changes is [{ Before: "Staff", After: "OfficeAdmin" }]);
    }

    [Fact]
    public async Task Offices_posts_appointments_calendar_and_settings_are_told_and_what_was_refused_is_not()
    {
        var (portalAdmin, admin) = (await CallerAsync("admin-portal@biro-organisasi-kalbar.demo"), await CallerAsync($"admin@{Opd}.demo"));
        var office = (await portal.OfficeAsync(Opd))!;
        var details = OfficeDetails.Typed("Dinas Jurnal", "Dinas Jurnal", OpdKind.Dinas, "Kabupaten Uji", ZonaWaktu.Wib, null, null);
        Assert.IsType<OfficeOutcome.NotYours>(await portal.Services.GetRequiredService<OfficeKeeping>().AddAsync(admin.Keeper, details, "dinas-jurnal", CancellationToken.None));
        Assert.IsType<OfficeOutcome.Made>(await portal.Services.GetRequiredService<OfficeKeeping>().AddAsync(portalAdmin.Keeper, details, "dinas-jurnal", CancellationToken.None));
        var post = Assert.IsType<PostOutcome.Made>(await portal.Services.GetRequiredService<PostKeeping>().AddAsync(
            admin.Keeper, office.Opd.Id, new PostDetails("Kasi Jurnal", "kasi-jurnal", IsExternal: false, PlansCycles: false, LinkedOpdId: null, Place: null), CancellationToken.None)).Post;
        var today = office.Opd.Zone.DateOf(portal.Clock.GetUtcNow());
        await portal.Services.GetRequiredService<StaffingCommands>().AppointAsync(
            admin, Guid.CreateVersion7(), new Appointment(post.Id, admin.PersonId, AssignmentKind.Definitif, today.AddDays(3), null, null), CancellationToken.None);
        await portal.Services.GetRequiredService<SetUploadLimitHandler>().HandleAsync(admin, new SetUploadLimit(123), CancellationToken.None);
        await portal.Services.GetRequiredService<CalendarCommands>().SaveDayAsync(
            admin, office.Opd.Id, null, new(new DateOnly(2027, 4, 20), "HUT Musi Rawas", KinerjaPortal.Domain.Calendars.HolidayKind.Daerah, ""), CancellationToken.None);

        var all = await AllAsync();
        Assert.Single(all, line => line.What == "OfficeMade" && line.Subject == "Dinas Jurnal" && line.Who == portalAdmin.Name);
        Assert.Single(all, line => line.What == "PostMade" && line.Subject == "Kasi Jurnal");
        Assert.Single(all, line => line.What == "Appointed" && line.Subject == admin.Name && line.Changes.Contains(new FieldChange(AdminField.Post, null, "Kasi Jurnal")));
        Assert.Single(all, line => line.What == "UploadLimitSet" && line.Changes is [{ Field: AdminField.Megabytes, Before: "200", After: "123" }]);
        Assert.Single(all, line => line.What == "CalendarChanged" && line.Subject == "HUT Musi Rawas" && line.OpdId == office.Opd.Id);
    }

    [Fact]
    public async Task Who_presses_on_a_page_and_who_uses_a_link_is_told_with_their_address()
    {
        var keeper = await KeeperAsync($"admin@{Opd}.demo");
        var made = Assert.IsType<PeopleOutcome.LinkMade>(await portal.Services.GetRequiredService<PeopleKeeping>().AddAsync(
            keeper, new PersonDetails("Tamu Tautan", null, "tamu.tautan@contoh.go.id"), (await portal.OfficeAsync(Opd))!.Opd.Id, AccountRole.Staff, CancellationToken.None));
        using var browser = new PlainBrowser(portal.Address);
        using var set = await browser.SubmitAsync($"undangan/{made.Token}", "undangan", ("sandi", "gerimis di pasar ikan"));

        Assert.Equal(("Tamu Tautan", "127.0.0.1"), (await LinesOfAsync("Tamu Tautan")).Where(line => line.What == "LinkUsed").Select(line => (line.Who, line.Address)).Single());

        using var admin = await SignedInBrowser.OpenAsync(portal.Address, $"admin@{Opd}.demo");
        using var api = await PortalApi.SignInAsync(portal.Address, $"admin@{Opd}.demo");
        using var appointed = await api.PostAsync(
            $"api/v1/opds/{Opd}/assignments", new { pelaksana = "arsiparis", person = "tamu.tautan@contoh.go.id", kind = "plh", from = "2027-05-03", until = "2027-05-04", decreeNumber = "800/77" });
        Assert.Equal(HttpStatusCode.Created, appointed.StatusCode);
        Assert.Equal("127.0.0.1", (await LinesOfAsync("Tamu Tautan")).Single(line => line.What == "Appointed").Address);
    }

    [Fact]
    public async Task Of_many_at_once_on_two_nodes_each_has_a_line_and_no_number_is_left_out()
    {
        await using var other = new PortalHost(portal.DatabaseFile);
        await other.InitializeAsync();
        var (keeper, opd) = (await KeeperAsync($"admin@{Opd}.demo"), (await portal.OfficeAsync(Opd))!.Opd.Id);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(() => (n % 2 == 0 ? portal : other).Services.GetRequiredService<PeopleKeeping>().AddAsync(
            keeper, new PersonDetails($"Serentak {n}", null, $"serentak{n}@contoh.go.id"), opd, AccountRole.Staff, CancellationToken.None))));

        Assert.Equal(8, (await AllAsync()).Count(line => line.Subject.StartsWith("Serentak", StringComparison.Ordinal)));
        Assert.Null(await Reader.FirstBrokenAsync(CancellationToken.None));
        await using var db = portal.Database();
        Assert.Equal(await db.AdminEvents.LongCountAsync(), await db.AdminEvents.MaxAsync(line => line.Number));
    }

    private async Task<IEnumerable<AuditLine>> LinesOfAsync(string subject) => (await AllAsync()).Where(line => line.Subject == subject);

    private async Task<IReadOnlyList<AuditLine>> AllAsync() => (await Reader.ReadAsync(new AuditQuestion(OpdId: null), 0, 1000, CancellationToken.None)).Lines;

    private async Task<Keeper> KeeperAsync(string email) => (await CallerAsync(email)).Keeper;

    private async Task<Caller> CallerAsync(string email)
    {
        await using var db = portal.Database();
        PortalUser user = await db.Users.SingleAsync(one => one.Email == email);
        var office = (await portal.OfficeAsync(email.Split('@')[1][..^".demo".Length]))!;
        return new Caller(user.Id, user.FullName, user.OpdId, office.Opd.Code, user.Role) { Address = From };
    }
}
