using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Infrastructure.Calendars;
using KinerjaPortal.Infrastructure.Persistence.Rows;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Calendars;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Integration.Calendars;

/// <summary>Admins keep calendars: a portal admin the national days of all, an office's admin its own.</summary>
public sealed class CalendarKeepingTests(PortalHost portal) : IClassFixture<PortalHost>
{
    private const string OfficeAdmin = "admin@kesbangpol-mura.demo";
    private const string PortalAdmin = "admin-portal@biro-organisasi-kalbar.demo";

    private static readonly HolidayDetails Local = new(new DateOnly(2028, 4, 20), "Hari jadi <b>kabupaten</b>", HolidayKind.Daerah, "SK Bupati 12/2028");

    private CalendarCommands Desk => portal.Services.GetRequiredService<CalendarCommands>();

    [Fact]
    public async Task A_local_day_is_off_in_its_office_alone_and_a_national_one_everywhere()
    {
        var (admin, all) = (await portal.CallerAsync(OfficeAdmin), await portal.CallerAsync(PortalAdmin));
        var national = new HolidayDetails(new DateOnly(2028, 4, 21), "Libur", HolidayKind.Nasional, "SKB 1/2027");

        Assert.IsType<CalendarOutcome.Done>(await Desk.SaveDayAsync(admin, admin.OpdId, id: null, Local, CancellationToken.None));
        Assert.IsType<CalendarOutcome.Done>(await Desk.SaveDayAsync(all, opdId: null, id: null, national, CancellationToken.None));

        Assert.Equal((false, false), await WorksAsync(Renja.Opd, Local.Date, national.Date));
        Assert.Equal((true, false), await WorksAsync("kec-berbek", Local.Date, national.Date));
    }

    [Fact]
    public async Task A_day_is_corrected_and_removed_and_its_date_is_taken_once()
    {
        var admin = await portal.CallerAsync(OfficeAdmin);
        var day = Local with { Date = new DateOnly(2028, 5, 9) };
        await Desk.SaveDayAsync(admin, admin.OpdId, id: null, day, CancellationToken.None);
        var id = (await KeptAsync(admin, day.Date)).Id;

        Assert.Equal(new CalendarOutcome.DayTaken(day.Name), await Desk.SaveDayAsync(admin, admin.OpdId, id: null, day with { Name = "Lain" }, CancellationToken.None));
        Assert.Equal(new CalendarOutcome.Done(0), await Desk.SaveDayAsync(admin, admin.OpdId, id, day, CancellationToken.None));
        Assert.Equal(new CalendarOutcome.Done(1), await Desk.SaveDayAsync(admin, admin.OpdId, id, day with { Name = "Hari jadi" }, CancellationToken.None));
        Assert.Equal("Hari jadi", (await KeptAsync(admin, day.Date)).Day.Name);
        Assert.Equal(new CalendarOutcome.Wrong(HolidayFault.NameMissing), await Desk.SaveDayAsync(admin, admin.OpdId, id, day with { Name = "" }, CancellationToken.None));
        Assert.IsType<CalendarOutcome.Done>(await Desk.RemoveDayAsync(admin, admin.OpdId, id, CancellationToken.None));
        Assert.IsType<CalendarOutcome.Gone>(await Desk.RemoveDayAsync(admin, admin.OpdId, id, CancellationToken.None));
        Assert.True((await portal.OfficeAsync(Renja.Opd))!.Calendar.IsWorkingDay(day.Date));
    }

    /// <summary>Each tries it with the right office named and with a day's id of another's; the rule itself is held by <c>CalendarRulesTests</c>.</summary>
    [Theory]
    [InlineData("sekretaris@kesbangpol-mura.demo", Renja.Opd)]
    [InlineData(OfficeAdmin, "kec-kelara")]
    [InlineData(OfficeAdmin, null)]
    public async Task Whoever_does_not_keep_a_calendar_changes_nothing_of_it(string keeper, string? opd)
    {
        var (caller, all) = (await portal.CallerAsync(keeper), await portal.CallerAsync(PortalAdmin));
        Guid? opdId = opd is null ? null : (await portal.OfficeAsync(opd))!.Opd.Id;
        var day = new HolidayDetails(new DateOnly(2029, 3, opd is null ? 1 : opd.Length), "Libur", opd is null ? HolidayKind.Nasional : HolidayKind.Daerah, "");
        Assert.IsType<CalendarOutcome.Done>(await Desk.SaveDayAsync(all, opdId, id: null, day, CancellationToken.None));
        var (id, before) = (await IdOfAsync(day.Date), await RowsAsync());
        var week = new Dictionary<DayOfWeek, DayTimes> { [DayOfWeek.Monday] = new(new(8, 0), new(9, 0)) };

        List<CalendarOutcome> outcomes =
        [
            await Desk.SaveDayAsync(caller, opdId, id, day with { Name = "Milik saya" }, CancellationToken.None),
            await Desk.SaveDayAsync(caller, opdId, id: null, day with { Date = new DateOnly(2029, 6, 6) }, CancellationToken.None),
            await Desk.RemoveDayAsync(caller, opdId, id, CancellationToken.None),
            await Desk.ConfirmProposalAsync(caller, 2027, CancellationToken.None),
            await Desk.DecreeAsync(caller, 2029, "SKB palsu", CancellationToken.None),
            await Desk.ReplaceDaysAsync(caller, opdId, 2029, [day], CancellationToken.None),
        ];
        if (opdId is { } office)
        {
            outcomes.Add(await Desk.SaveWeekAsync(caller, office, week, CancellationToken.None));
            outcomes.Add(await Desk.SavePeriodAsync(caller, office, former: null, "Ramadan", new DateOnly(2029, 1, 1), new DateOnly(2029, 1, 2), week, CancellationToken.None));
            outcomes.Add(await Desk.RemovePeriodAsync(caller, office, new DateOnly(2029, 1, 1), CancellationToken.None));
            Assert.Null(await Desk.OfOfficeAsync(caller, office, CancellationToken.None));
        }

        Assert.All(outcomes, outcome => Assert.IsType<CalendarOutcome.NotYours>(outcome));

        // Under the own office's name, which is theirs to keep, another calendar's day is not there.
        Assert.True(await Desk.RemoveDayAsync(caller, caller.OpdId, id, CancellationToken.None) is CalendarOutcome.Gone or CalendarOutcome.NotYours);
        Assert.True(await Desk.SaveDayAsync(caller, caller.OpdId, id, day with { Kind = HolidayKind.Daerah, Date = new DateOnly(2029, 7, 7) }, CancellationToken.None)
            is CalendarOutcome.Gone or CalendarOutcome.NotYours);
        Assert.Equal(before, await RowsAsync());
    }

    [Fact]
    public async Task The_proposed_days_of_a_year_count_once_they_are_confirmed_and_the_year_is_decreed_by_its_number()
    {
        var all = await portal.CallerAsync(PortalAdmin);
        Assert.Equal(HolidayYearState.Empty, await StateAsync());
        Assert.True((await portal.OfficeAsync(Renja.Opd))!.Calendar.IsWorkingDay(new DateOnly(2027, 1, 1)));
        Assert.IsType<CalendarOutcome.NoDays>(await Desk.DecreeAsync(all, 2027, "SKB 9/2026", CancellationToken.None));

        Assert.Equal(new CalendarOutcome.Done(5), await Desk.ConfirmProposalAsync(all, 2027, CancellationToken.None));
        Assert.Equal(new CalendarOutcome.Done(0), await Desk.ConfirmProposalAsync(all, 2027, CancellationToken.None));

        Assert.Equal(HolidayYearState.Undecreed, await StateAsync());
        Assert.False((await portal.OfficeAsync(Renja.Opd))!.Calendar.IsWorkingDay(new DateOnly(2027, 1, 1)));
        Assert.IsType<CalendarOutcome.DecreeMissing>(await Desk.DecreeAsync(all, 2027, " ", CancellationToken.None));
        Assert.Equal(new CalendarOutcome.Done(5), await Desk.DecreeAsync(all, 2027, "SKB 9/2026", CancellationToken.None));
        Assert.Equal(HolidayYearState.Decreed, await StateAsync());

        async Task<HolidayYearState> StateAsync() => (await portal.OfficeAsync("kec-berbek"))!.Calendar.StateOf(2027);
    }

    [Fact]
    public async Task The_days_of_a_year_are_replaced_by_those_of_a_list_and_no_other_year_is_touched()
    {
        var admin = await portal.CallerAsync(OfficeAdmin);
        HolidayDetails Day(int year, int month, string name) => new(new DateOnly(year, month, 14), name, HolidayKind.Daerah, "SK Bupati 3");
        foreach (var kept in (HolidayDetails[])[Day(2031, 2, "Tetap"), Day(2031, 3, "Hilang"), Day(2032, 3, "Tahun lain")])
        {
            await Desk.SaveDayAsync(admin, admin.OpdId, id: null, kept, CancellationToken.None);
        }

        Assert.Equal(
            new CalendarOutcome.Done(3),
            await Desk.ReplaceDaysAsync(admin, admin.OpdId, 2031, [Day(2031, 2, "Berganti nama"), Day(2031, 4, "Baru")], CancellationToken.None));
        Assert.Equal(new CalendarOutcome.Done(0), await Desk.ReplaceDaysAsync(admin, admin.OpdId, 2031, [Day(2031, 2, "Berganti nama"), Day(2031, 4, "Baru")], CancellationToken.None));
        Assert.Equal(new CalendarOutcome.Wrong(HolidayFault.YearOutOfRange), await Desk.ReplaceDaysAsync(admin, admin.OpdId, 2031, [Day(2032, 5, "Tahun lain")], CancellationToken.None));
        Assert.IsType<CalendarOutcome.NoDays>(await Desk.ReplaceDaysAsync(admin, admin.OpdId, 2031, [], CancellationToken.None));

        var calendar = (await portal.OfficeAsync(Renja.Opd))!.Calendar;
        Assert.Equal(
            ["Berganti nama", "Baru", "Tahun lain"],
            calendar.Holidays.Where(day => day.Date.Year is 2031 or 2032).OrderBy(day => day.Date).Select(day => day.Name));
    }

    [Fact]
    public async Task An_office_has_hours_of_its_own_and_others_in_Ramadan()
    {
        var admin = await portal.CallerAsync("admin@kec-kelara.demo");
        var week = new Dictionary<DayOfWeek, DayTimes> { [DayOfWeek.Monday] = new(new(7, 0), new(14, 0)), [DayOfWeek.Saturday] = new(new(8, 0), new(12, 0)) };
        var (from, until) = (new DateOnly(2028, 1, 28), new DateOnly(2028, 2, 25));
        var short_ = new Dictionary<DayOfWeek, DayTimes> { [DayOfWeek.Monday] = new(new(9, 0), new(12, 0)) };

        Assert.Equal(new CalendarOutcome.Done(1), await Desk.SaveWeekAsync(admin, admin.OpdId, week, CancellationToken.None));
        Assert.Equal(new CalendarOutcome.Done(0), await Desk.SaveWeekAsync(admin, admin.OpdId, week, CancellationToken.None));
        Assert.Equal(new CalendarOutcome.Done(1), await Desk.SavePeriodAsync(admin, admin.OpdId, former: null, "Ramadan", from, until, short_, CancellationToken.None));
        Assert.Equal(
            new CalendarOutcome.WrongHours(HoursFault.PeriodsOverlap, null),
            await Desk.SavePeriodAsync(admin, admin.OpdId, former: null, "Lain", until, until, short_, CancellationToken.None));

        var calendar = (await portal.OfficeAsync("kec-kelara"))!.Calendar;
        Assert.Equal([new WorkingInterval(new(7, 0), new(14, 0))], calendar.HoursOn(new DateOnly(2028, 1, 24)));
        Assert.True(calendar.IsWorkingDay(new DateOnly(2028, 1, 22)));
        Assert.Equal([new WorkingInterval(new(9, 0), new(12, 0))], calendar.HoursOn(new DateOnly(2028, 1, 31)));
        Assert.Equal(new CalendarOutcome.Done(1), await Desk.SavePeriodAsync(admin, admin.OpdId, from, "Ramadan 1449 H", from, until.AddDays(1), short_, CancellationToken.None));
        Assert.Equal(new CalendarOutcome.Done(1), await Desk.RemovePeriodAsync(admin, admin.OpdId, from, CancellationToken.None));
        Assert.IsType<CalendarOutcome.Gone>(await Desk.RemovePeriodAsync(admin, admin.OpdId, from, CancellationToken.None));
        Assert.Empty((await portal.OfficeAsync("kec-kelara"))!.Calendar.SpecialHours);
        Assert.Equal(Perpres21Tahun2023.Hours, (await portal.OfficeAsync("kec-berbek"))!.Calendar.Hours);
    }

    [Fact]
    public async Task What_was_changed_by_whom_is_written_down_with_it()
    {
        var admin = await portal.CallerAsync("admin@satpolpp-balangan.demo");
        var day = Local with { Date = new DateOnly(2028, 8, 8) };

        await Desk.SaveDayAsync(admin, admin.OpdId, id: null, day, CancellationToken.None);

        var change = (await Desk.OfOfficeAsync(admin, admin.OpdId, CancellationToken.None))!.Changes[0];
        Assert.Equal((new CalendarCause(CalendarChangeKind.DayAdded, day.Date, day.Name, 2028), admin.Name), (change.Cause, change.ByName));
        await using var db = portal.Database();
        Assert.Equal(admin.PersonId, (await db.CalendarChanges.SingleAsync(row => row.Id == change.Id)).ById);
    }

    [Fact]
    public async Task Of_two_who_enter_the_same_day_at_once_one_is_told_that_it_is_there()
    {
        var admin = await portal.CallerAsync(OfficeAdmin);
        var day = Local with { Date = new DateOnly(2028, 9, 9) };

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Desk.SaveDayAsync(admin, admin.OpdId, id: null, day, CancellationToken.None))));

        Assert.Single(outcomes.OfType<CalendarOutcome.Done>());
        Assert.Equal(3, outcomes.OfType<CalendarOutcome.DayTaken>().Count());
    }

    private async Task<(bool First, bool Second)> WorksAsync(string opd, DateOnly first, DateOnly second)
    {
        var calendar = (await portal.OfficeAsync(opd))!.Calendar;
        return (calendar.IsWorkingDay(first), calendar.IsWorkingDay(second));
    }

    private async Task<KeptDay> KeptAsync(Caller admin, DateOnly date) =>
        (await Desk.OfOfficeAsync(admin, admin.OpdId, CancellationToken.None))!.Days.Single(day => day.Day.Date == date);

    private async Task<Guid> IdOfAsync(DateOnly date)
    {
        await using var db = portal.Database();
        return (await db.Holidays.SingleAsync(row => row.Date == date)).Id;
    }

    /// <summary>All that calendars hold, as text.</summary>
    private async Task<string> RowsAsync()
    {
        await using var db = portal.Database();
        var days = await db.Holidays.AsNoTracking().OrderBy(row => row.Id).ToListAsync();
        var hours = await db.WorkCalendars.AsNoTracking().OrderBy(row => row.OpdId).ToListAsync();
        var changes = await db.CalendarChanges.CountAsync();
        return string.Join('\n', days.Select(Line).Concat(hours.Select(row => $"{row.OpdId} {row.Hours} {row.SpecialHours}")).Append($"{changes}"));

        static string Line(HolidayRow row) => $"{row.Id} {row.OpdId} {row.Date:O} {row.Name} {row.Kind} {row.Source}";
    }
}
