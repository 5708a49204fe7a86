using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Domain.Organisation;
using static KinerjaPortal.Tests.Domain.Calendars.Office;

namespace KinerjaPortal.Tests.Domain.Calendars;

public sealed class WorkingTimeTests
{
    [Theory]
    [InlineData("2026-07-08 09:00", "2026-07-08 10:30", 90)]
    [InlineData("2026-07-08 11:30", "2026-07-08 13:30", 60)]
    [InlineData("2026-07-08 12:10", "2026-07-08 12:50", 0)]
    [InlineData("2026-07-08 00:00", "2026-07-09 00:00", 450)]
    [InlineData("2026-07-10 16:00", "2026-07-13 08:00", 60)]
    [InlineData("2026-07-11 08:00", "2026-07-12 20:00", 0)]
    [InlineData("2026-03-17 15:30", "2026-03-25 08:00", 60)]
    public void Only_working_time_counts(string from, string to, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), InWib.WorkingTimeBetween(Wib(from), Wib(to)));

    [Fact]
    public void Work_due_on_Friday_at_closing_is_not_late_before_Mondays_opening()
    {
        var due = Wib("2026-07-10 16:30");

        Assert.Equal(TimeSpan.Zero, InWib.WorkingTimeBetween(due, Wib("2026-07-13 07:30")));
        Assert.Equal(TimeSpan.FromMinutes(10), InWib.WorkingTimeBetween(due, Wib("2026-07-13 07:40")));
    }

    [Fact]
    public void Time_that_has_run_out_is_negative() =>
        Assert.Equal(TimeSpan.FromHours(-2), InWib.WorkingTimeBetween(Wib("2026-07-13 08:30"), Wib("2026-07-10 15:30")));

    [Fact]
    public void A_break_and_the_closing_time_are_not_working_time()
    {
        Assert.True(InWib.IsWorkingTime(Wib("2026-07-08 07:30")));
        Assert.True(InWib.IsWorkingTime(Wib("2026-07-08 11:59")));
        Assert.False(InWib.IsWorkingTime(Wib("2026-07-08 12:00")));
        Assert.True(InWib.IsWorkingTime(Wib("2026-07-08 13:00")));
        Assert.False(InWib.IsWorkingTime(Wib("2026-07-08 16:00")));
        Assert.True(InWib.IsWorkingTime(Wib("2026-07-10 16:00")));
    }

    [Fact]
    public void Weekends_national_holidays_and_cuti_bersama_are_not_working_days()
    {
        Assert.True(InWib.IsWorkingDay(new(2026, 3, 17)));
        Assert.False(InWib.IsWorkingDay(new(2026, 3, 18)));
        Assert.False(InWib.IsWorkingDay(new(2026, 3, 19)));
        Assert.False(InWib.IsWorkingDay(new(2026, 3, 22)));
        Assert.True(InWib.IsWorkingDay(new(2026, 3, 25)));
    }

    [Fact]
    public void A_holiday_of_the_region_is_one_for_its_own_offices_only()
    {
        var anniversary = new Holiday(new(2026, 7, 8), "Hari jadi kabupaten", HolidayKind.Daerah, "Keputusan Bupati");
        var calendar = new WorkCalendar(ZonaWaktu.Wita, Perpres21Tahun2023.Hours, holidays: [anniversary]);

        Assert.False(calendar.IsWorkingDay(anniversary.Date));
        Assert.True(InWita.IsWorkingDay(anniversary.Date));
    }

    [Theory]
    [InlineData("2026-07-08 09:17", "2026-07-08 09:17")]
    [InlineData("2026-07-08 06:00", "2026-07-08 07:30")]
    [InlineData("2026-07-08 12:00", "2026-07-08 13:00")]
    [InlineData("2026-07-08 16:00", "2026-07-09 07:30")]
    [InlineData("2026-07-10 17:00", "2026-07-13 07:30")]
    [InlineData("2026-03-17 16:00", "2026-03-25 07:30")]
    public void The_next_working_moment_is_now_or_the_next_opening(string moment, string next) =>
        Assert.Equal(Wib(next), InWib.NextWorkingMoment(Wib(moment)));

    [Fact]
    public void The_normal_day_of_the_regulation_has_seven_and_a_half_hours() =>
        Assert.Equal(TimeSpan.FromHours(7.5), InWib.NormalDay);

    [Theory]
    [InlineData(0, false, 0, 0, 0)]
    [InlineData(59, false, 0, 0, 59)]
    [InlineData(450, false, 1, 0, 0)]
    [InlineData(449, false, 0, 7, 29)]
    [InlineData(1095, false, 2, 3, 15)]
    [InlineData(-1095, true, 2, 3, 15)]
    public void Working_time_is_shown_in_the_offices_own_days(int workingMinutes, bool negative, int days, int hours, int minutes) =>
        Assert.Equal(new WorkingSpan(negative, days, hours, minutes), InWib.Express(TimeSpan.FromMinutes(workingMinutes)));

    [Fact]
    public void A_whole_working_day_left_is_shown_as_one_day_over_a_weekend() =>
        Assert.Equal(
            new WorkingSpan(IsNegative: false, Days: 1, Hours: 0, Minutes: 0),
            InWib.Express(InWib.WorkingTimeBetween(Wib("2026-07-10 14:00"), Wib("2026-07-13 13:30"))));
}
