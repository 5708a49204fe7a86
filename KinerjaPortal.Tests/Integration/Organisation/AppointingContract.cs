using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Integration.Organisation;

/// <summary>Who gives a post to whom, over the API and at the desk of the page.</summary>
public abstract class AppointingContract<THost>(THost portal) : IClassFixture<THost>
    where THost : PortalHost
{
    private const string Opd = "satpolpp-balangan";
    private const string Path = $"api/v1/opds/{Opd}/assignments";
    private const string Staf = $"staf-jabatan-fungsional-umum@{Opd}.demo";

    private StaffingCommands Desk => portal.Services.GetRequiredService<StaffingCommands>();

    [Fact]
    public async Task Who_is_appointed_is_a_holder_at_once_for_everybody()
    {
        var today = await TodayAsync();
        var admin = await portal.ApiAsync("admin", Opd);

        using var answer = await admin.PostAsync(Path, Plh(today, today.AddDays(2), "800/11/SP/2026"));

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var listed = (await admin.Http.GetFromJsonAsync<List<JsonElement>>(Path, TestContext.Current.CancellationToken))!
            .Single(assignment => assignment.GetProperty("decreeNumber").GetString() == "800/11/SP/2026");
        Assert.Equal(("kasad", "plh"), (listed.GetProperty("pelaksana").GetString(), listed.GetProperty("kind").GetString()));
        var holders = (await portal.OfficeAsync(Opd))!.HoldersOf("kasad", portal.Clock.GetUtcNow());
        Assert.Equal(AssignmentKind.Plh, holders[0].Kind);
        Assert.Equal(listed.GetProperty("person").GetString(), holders[0].Name);
    }

    [Fact]
    public async Task The_same_sent_again_or_twice_at_once_is_one_appointment()
    {
        var admin = await portal.ApiAsync("admin", Opd);
        var from = (await TodayAsync()).AddDays(30);
        var request = Plh(from, from.AddDays(1), "800/12/SP/2026");

        var answers = await Task.WhenAll(admin.PostAsync(Path, request), admin.PostAsync(Path, request));
        using var again = await admin.PostAsync(Path, request);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Created], answers.Select(answer => answer.StatusCode).Order());
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        await using var db = portal.Database();
        Assert.Equal(1, await db.Assignments.CountAsync(assignment => assignment.DecreeNumber == "800/12/SP/2026", TestContext.Current.CancellationToken));
        Array.ForEach(answers, answer => answer.Dispose());
    }

    [Fact]
    public async Task Nobody_but_an_admin_of_the_office_appoints()
    {
        var today = await TodayAsync();
        var request = Plh(today.AddDays(60), today.AddDays(61), "800/13/SP/2026");

        await Refused.WithAsync(HttpStatusCode.Forbidden, "Akun Anda tidak berwenang", await (await portal.ApiAsync("kasad", Opd)).PostAsync(Path, request));
        await Refused.WithAsync(HttpStatusCode.NotFound, "", await (await portal.ApiAsync("admin", "kec-berbek")).PostAsync(Path, request));
        using var list = await (await portal.ApiAsync("admin", "kec-berbek")).Http.GetAsync(Path, TestContext.Current.CancellationToken);
        await Refused.WithAsync(HttpStatusCode.NotFound, "", list);
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused_with_the_reason()
    {
        var admin = await portal.ApiAsync("admin", Opd);
        var day = (await TodayAsync()).AddDays(90);

        await RefusedAsync("nomor SK", Plh(day, day, decree: null));
        await RefusedAsync("hari terakhirnya", Plh(day, until: null, "800/14/SP/2026"));
        await RefusedAsync("sebelum hari mulai", Plh(day, day.AddDays(-1), "800/14/SP/2026"));
        await RefusedAsync("tidak terdaftar di kantor ini", Request("kasad", "camat@kec-kelara.demo", "plh", day, day, "800/14/SP/2026"));
        await RefusedAsync("tidak memiliki jabatan", Request("camat", Staf, "plh", day, day, "800/14/SP/2026"));
        await RefusedAsync("definitif, plt atau plh", Request("kasad", Staf, "pj", day, day, "800/14/SP/2026"));
        await RefusedAsync("sudah memegang jabatan itu", Request("kasad", $"kasad@{Opd}.demo", "plh", day, day, "800/14/SP/2026"));

        async Task RefusedAsync(string words, object request) =>
            await Refused.WithAsync(HttpStatusCode.UnprocessableEntity, words, await admin.PostAsync(Path, request));
    }

    [Fact]
    public async Task An_appointment_that_has_begun_is_ended_and_stays_and_one_that_has_not_is_gone()
    {
        var admin = await portal.AdminAsync(Opd);
        var today = await TodayAsync();
        var begun = await AppointedAsync(today.AddDays(-3), today.AddDays(10));
        var coming = await AppointedAsync(today.AddDays(200), today.AddDays(201));

        Assert.Equal(new StaffingOutcome.Refused(new StaffingFault.HasBegun(begun.From)), await Desk.TakeBackAsync(admin, begun.Id, CancellationToken.None));
        Assert.IsType<StaffingOutcome.Done>(await Desk.TakeBackAsync(admin, coming.Id, CancellationToken.None));
        Assert.IsType<StaffingOutcome.Unknown>(await Desk.TakeBackAsync(admin, coming.Id, CancellationToken.None));
        Assert.Contains("sekretaris", await HeldByAsync(begun.PersonId));

        // With yesterday as its last day the right is gone now, for those who ask memory and those who ask the database.
        Assert.IsType<StaffingOutcome.Done>(await Desk.EndAsync(admin, begun.Id, today.AddDays(-1), CancellationToken.None));

        Assert.DoesNotContain("sekretaris", await HeldByAsync(begun.PersonId));
        await using var db = portal.Database();
        Assert.Equal(today.AddDays(-1), (await db.Assignments.SingleAsync(assignment => assignment.Id == begun.Id)).Until);
        Assert.False(await db.Assignments.AnyAsync(assignment => assignment.Id == coming.Id));
    }

    [Fact]
    public async Task The_number_of_a_decree_is_put_right_and_nothing_else_of_it()
    {
        var admin = await portal.AdminAsync(Opd);
        var from = (await TodayAsync()).AddDays(300);
        var made = await AppointedAsync(from, from.AddDays(1));

        Assert.IsType<StaffingOutcome.Done>(await Desk.CorrectDecreeAsync(admin, made.Id, " 800/99/SP/2026 ", CancellationToken.None));
        Assert.Equal(
            new StaffingOutcome.Refused(new StaffingFault.DecreeMissing()), await Desk.CorrectDecreeAsync(admin, made.Id, "  ", CancellationToken.None));

        await using var db = portal.Database();
        Assert.Equal(made with { DecreeNumber = "800/99/SP/2026" }, await db.Assignments.AsNoTracking().SingleAsync(assignment => assignment.Id == made.Id));
    }

    [Fact]
    public async Task Appointments_and_absences_of_another_office_are_not_there_for_its_admin_and_no_clerk_changes_any()
    {
        var stranger = await portal.AdminAsync("kec-berbek");
        var clerk = await portal.CallerAsync($"kasad@{Opd}.demo");
        var from = (await TodayAsync()).AddDays(400);
        var made = await AppointedAsync(from, from.AddDays(1));
        var absence = new Absence(Guid.NewGuid(), clerk.PersonId, from, from.AddDays(1), "Dinas luar");

        Assert.IsType<StaffingOutcome.UnknownPerson>(await Desk.RecordAbsenceAsync(stranger, absence, CancellationToken.None));
        Assert.IsType<StaffingOutcome.OnlyTheAdmin>(await Desk.RecordAbsenceAsync(clerk, absence, CancellationToken.None));
        Assert.IsType<StaffingOutcome.Done>(await Desk.RecordAbsenceAsync(await portal.AdminAsync(Opd), absence, CancellationToken.None));
        foreach (var change in (Func<Web.Features.Account.Caller, Task<StaffingOutcome>>[])
        [
            caller => Desk.TakeBackAsync(caller, made.Id, CancellationToken.None),
            caller => Desk.EndAsync(caller, made.Id, made.From, CancellationToken.None),
            caller => Desk.CorrectDecreeAsync(caller, made.Id, "800/98/SP/2026", CancellationToken.None),
            caller => Desk.EndAbsenceAsync(caller, absence.Id, CancellationToken.None),
        ])
        {
            Assert.IsType<StaffingOutcome.Unknown>(await change(stranger));
            Assert.IsType<StaffingOutcome.OnlyTheAdmin>(await change(clerk));
        }
    }

    [Fact]
    public async Task An_absence_is_known_to_the_office_in_its_days_and_ends_when_the_person_is_back()
    {
        var admin = await portal.AdminAsync(Opd);
        var today = await TodayAsync();
        var person = (await portal.CallerAsync($"sekretaris@{Opd}.demo")).PersonId;
        var absence = new Absence(Guid.NewGuid(), person, today.AddDays(-1), today.AddDays(1), " Cuti tahunan ");

        Assert.IsType<StaffingOutcome.Done>(await Desk.RecordAbsenceAsync(admin, absence, CancellationToken.None));
        Assert.IsType<StaffingOutcome.Done>(await Desk.RecordAbsenceAsync(admin, absence, CancellationToken.None));
        Assert.IsType<StaffingOutcome.Refused>(await Desk.RecordAbsenceAsync(admin, absence with { Id = Guid.NewGuid() }, CancellationToken.None));

        var known = (await portal.OfficeAsync(Opd))!.AbsenceOf(person, portal.Clock.GetUtcNow());
        Assert.Equal(absence with { Reason = "Cuti tahunan" }, known);

        Assert.IsType<StaffingOutcome.Done>(await Desk.EndAbsenceAsync(admin, absence.Id, CancellationToken.None));
        Assert.Null((await portal.OfficeAsync(Opd))!.AbsenceOf(person, portal.Clock.GetUtcNow()));
        Assert.Equal(
            new StaffingOutcome.Refused(new StaffingFault.AlreadyEnded(today.AddDays(-1))), await Desk.EndAbsenceAsync(admin, absence.Id, CancellationToken.None));
    }

    private static object Plh(DateOnly from, DateOnly? until, string? decree) => Request("kasad", Staf, "plh", from, until, decree);

    private static object Request(string pelaksana, string person, string kind, DateOnly from, DateOnly? until, string? decreeNumber) =>
        new { pelaksana, person, kind, from, until, decreeNumber };

    private async Task<DateOnly> TodayAsync() => (await portal.OfficeAsync(Opd))!.Opd.Zone.DateOf(portal.Clock.GetUtcNow());

    /// <summary>The staff as Plt of the Sekretaris.</summary>
    private async Task<Assignment> AppointedAsync(DateOnly from, DateOnly? until)
    {
        var office = (await portal.OfficeAsync(Opd))!;
        var outcome = await Desk.AppointAsync(
            await portal.AdminAsync(Opd), Guid.CreateVersion7(),
            new Appointment(
                office.Post("sekretaris")!.Id, (await portal.CallerAsync(Staf)).PersonId, AssignmentKind.Plt, from, until, $"821/{from.DayNumber}/BKPSDM/2026"),
            CancellationToken.None);
        return Assert.IsType<StaffingOutcome.Appointed>(outcome).Assignment;
    }

    private async Task<IEnumerable<string>> HeldByAsync(Guid person)
    {
        var office = (await portal.OfficeAsync(Opd))!;
        var now = portal.Clock.GetUtcNow();
        var remembered = office.PostsOf(person, now).Select(post => post.Code).ToList();
        var asked = await portal.Services.GetRequiredService<PostHolders>().OfPersonAsync(office.Opd, person, now, CancellationToken.None);
        Assert.Equal(remembered, asked.Select(post => post.Code));
        return remembered;
    }
}

public sealed class AppointingOnSqlite(PortalHost portal) : AppointingContract<PortalHost>(portal);

public sealed class AppointingOnSqlServer : AppointingContract<SqlServerPortalHost>
{
    public AppointingOnSqlServer(SqlServerPortalHost portal)
        : base(portal) => TestSqlServer.SkipWhereMissing();
}
