using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Domain.Texts;

namespace KinerjaPortal.Tests.Domain.Calendars;

/// <summary>Who keeps which calendar, and what is taken as a day off or as hours.</summary>
public sealed class CalendarRulesTests
{
    private static readonly Guid Own = Guid.NewGuid();
    private static readonly Guid Other = Guid.NewGuid();

    [Theory]
    [InlineData(AccountRole.Staff, false, false, false)]
    [InlineData(AccountRole.OfficeAdmin, false, true, false)]
    [InlineData(AccountRole.PortalAdmin, true, true, true)]
    public void National_days_are_the_portal_admins_and_an_offices_own_its_admins_too(AccountRole role, bool national, bool own, bool other)
    {
        var keeper = new AccountStanding(Guid.NewGuid(), Own, role, IsClosed: false);

        Assert.Equal((national, own, other), (keeper.MayKeepDaysOf(null), keeper.MayKeepDaysOf(Own), keeper.MayKeepDaysOf(Other)));
        Assert.False((keeper with { IsClosed = true }).MayKeepDaysOf(Own) || (keeper with { IsClosed = true }).MayKeepDaysOf(null));
    }

    [Fact]
    public void A_year_is_decreed_when_each_of_its_days_names_a_decree()
    {
        Holiday fixedDay = new(new DateOnly(2027, 1, 1), "Tahun Baru", HolidayKind.Nasional, ""), decreed = fixedDay with { Source = "SKB 1/2026" };
        Holiday leave = new(new DateOnly(2027, 3, 8), "Cuti bersama", HolidayKind.CutiBersama, "SKB 1/2026"), local = leave with { Kind = HolidayKind.Daerah };

        Assert.Equal(HolidayYearState.Empty, StateOf());
        Assert.Equal(HolidayYearState.Empty, StateOf(local));
        Assert.Equal(HolidayYearState.Undecreed, StateOf(fixedDay));
        Assert.Equal(HolidayYearState.Undecreed, StateOf(fixedDay, leave));
        Assert.Equal(HolidayYearState.Undecreed, StateOf(leave));
        Assert.Equal(HolidayYearState.Decreed, StateOf(decreed, leave, local with { Source = "" }));

        static HolidayYearState StateOf(params Holiday[] days) => new WorkCalendar(ZonaWaktu.Wib, Perpres21Tahun2023.Hours, holidays: days).StateOf(2027);
    }

    [Fact]
    public void A_day_off_has_a_name_a_sensible_date_and_the_kind_of_its_calendar()
    {
        var day = HolidayDetails.Typed(new DateOnly(2027, 1, 1), "  Tahun \t Baru ", HolidayKind.Nasional, null);

        Assert.Equal(("Tahun Baru", ""), (day.Name, day.Source));
        Assert.Null(day.WhyNot(opdId: null));
        Assert.Equal(HolidayFault.KindNotTheirs, day.WhyNot(Own));
        Assert.Equal(HolidayFault.KindNotTheirs, (day with { Kind = HolidayKind.Daerah }).WhyNot(opdId: null));
        Assert.Equal(HolidayFault.KindNotTheirs, (day with { Kind = (HolidayKind)9 }).WhyNot(opdId: null));
        Assert.Equal(HolidayFault.NameMissing, (day with { Name = "" }).WhyNot(opdId: null));
        Assert.Equal(HolidayFault.NameTooLong, (day with { Name = new string('a', TextLimits.HolidayName + 1) }).WhyNot(opdId: null));
        Assert.Equal(HolidayFault.NameTooLong, (day with { Name = "a\u0001" }).WhyNot(opdId: null));
        Assert.Equal(HolidayFault.SourceTooLong, (day with { Source = new string('a', TextLimits.HolidaySource + 1) }).WhyNot(opdId: null));
        Assert.Equal(HolidayFault.YearOutOfRange, (day with { Date = new DateOnly(207, 1, 1) }).WhyNot(opdId: null));
    }

    [Theory]
    [InlineData("07:30", "16:00", "12:00", "13:00", null)]
    [InlineData("07:30", "16:00", null, null, null)]
    [InlineData("16:00", "07:30", null, null, HoursFault.EndsBeforeItBegins)]
    [InlineData("07:30", "07:30", null, null, HoursFault.EndsBeforeItBegins)]
    [InlineData("07:30", "16:00", "12:00", null, HoursFault.BreakHalfGiven)]
    [InlineData("07:30", "16:00", "13:00", "12:00", HoursFault.BreakOutsideTheDay)]
    [InlineData("07:30", "16:00", "07:30", "08:00", HoursFault.BreakOutsideTheDay)]
    [InlineData("07:30", "16:00", "15:00", "16:30", HoursFault.BreakOutsideTheDay)]
    public void A_day_begins_before_its_break_and_ends_after_it(string from, string until, string? breakFrom, string? breakUntil, HoursFault? fault)
    {
        var times = new DayTimes(At(from)!.Value, At(until)!.Value, At(breakFrom), At(breakUntil));

        Assert.Equal(fault, times.WhyNot());
        if (fault is null)
        {
            Assert.Equal(times, DayTimes.Of(times.Intervals));
            Assert.Equal(times, DayTimes.Of(HoursRules.Week(new Dictionary<DayOfWeek, DayTimes> { [DayOfWeek.Monday] = times }).Days[DayOfWeek.Monday]));
        }

        static TimeOnly? At(string? time) => time is null ? null : TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void A_week_works_on_one_day_at_least_and_a_wrong_day_is_named()
    {
        DayTimes right = new(new(8, 0), new(15, 0)), wrong = new(new(15, 0), new(8, 0));

        Assert.Equal((HoursFault.NoWorkingDay, (DayOfWeek?)null), HoursRules.WhyNot(new Dictionary<DayOfWeek, DayTimes>()));
        Assert.Equal((HoursFault.EndsBeforeItBegins, DayOfWeek.Friday), HoursRules.WhyNot(new Dictionary<DayOfWeek, DayTimes> { [DayOfWeek.Monday] = right, [DayOfWeek.Friday] = wrong }));
        Assert.Null(HoursRules.WhyNot(new Dictionary<DayOfWeek, DayTimes> { [DayOfWeek.Monday] = right }));
    }

    [Fact]
    public void Periods_have_a_name_end_after_they_begin_and_share_no_day()
    {
        var ramadan = new SpecialHours("Ramadan 1448 H", new DateOnly(2027, 2, 8), new DateOnly(2027, 3, 9), Perpres21Tahun2023.RamadanHours);

        Assert.Null(HoursRules.WhyNot(ramadan, []));
        Assert.Equal(HoursFault.PeriodNameMissing, HoursRules.WhyNot(ramadan with { Name = "" }, []));
        Assert.Equal(HoursFault.PeriodNameTooLong, HoursRules.WhyNot(ramadan with { Name = new string('a', 200) }, []));
        Assert.Equal(HoursFault.PeriodEndsBeforeItBegins, HoursRules.WhyNot(ramadan with { Until = new DateOnly(2027, 2, 7) }, []));
        Assert.Equal(HoursFault.PeriodOutOfRange, HoursRules.WhyNot(ramadan with { Until = new DateOnly(2028, 2, 7) }, []));
        Assert.Equal(HoursFault.PeriodsOverlap, HoursRules.WhyNot(ramadan with { From = ramadan.Until, Until = ramadan.Until.AddDays(3) }, [ramadan]));
        Assert.Null(HoursRules.WhyNot(ramadan with { From = ramadan.Until.AddDays(1), Until = ramadan.Until.AddDays(3) }, [ramadan]));
    }
}
