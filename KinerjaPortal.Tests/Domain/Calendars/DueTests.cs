using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;
using static KinerjaPortal.Domain.Sops.WaktuUnit;
using static KinerjaPortal.Tests.Domain.Calendars.Office;

namespace KinerjaPortal.Tests.Domain.Calendars;

/// <summary>July 2026 has no holiday: the 8th is a Wednesday, the 10th a Friday, the 13th a Monday.</summary>
public sealed class DueTests
{
    [Fact]
    public void Minutes_inside_an_interval_are_simply_added() => AssertDue("2026-07-08 09:00", 30, Menit, "2026-07-08 09:30");

    [Fact]
    public void The_break_does_not_count() => AssertDue("2026-07-08 11:30", 1, Jam, "2026-07-08 13:30");

    [Fact]
    public void What_ends_with_the_morning_is_due_when_the_break_begins() => AssertDue("2026-07-08 11:00", 1, Jam, "2026-07-08 12:00");

    [Fact]
    public void What_ends_with_the_day_is_due_at_closing() => AssertDue("2026-07-08 15:00", 1, Jam, "2026-07-08 16:00");

    [Fact]
    public void Work_received_in_the_break_starts_after_it() => AssertDue("2026-07-08 12:20", 15, Menit, "2026-07-08 13:15");

    [Fact]
    public void Work_received_before_opening_starts_at_opening() => AssertDue("2026-07-08 05:00", 15, Menit, "2026-07-08 07:45");

    [Fact]
    public void Five_minutes_handed_on_two_minutes_before_closing_are_due_the_next_morning() =>
        AssertDue("2026-07-08 15:58", 5, Menit, "2026-07-09 07:33");

    [Fact]
    public void Hours_left_on_Friday_afternoon_go_on_on_Monday() => AssertDue("2026-07-10 16:00", 1, Jam, "2026-07-13 08:00");

    [Fact]
    public void The_longer_break_of_Friday_does_not_count() => AssertDue("2026-07-10 11:00", 1, Jam, "2026-07-10 13:30");

    [Fact]
    public void Twenty_four_hours_are_working_hours() => AssertDue("2026-07-06 07:30", 24, Jam, "2026-07-09 09:00");

    [Fact]
    public void A_day_is_the_same_time_of_the_next_working_day() => AssertDue("2026-07-08 14:00", 1, Hari, "2026-07-09 14:00");

    [Fact]
    public void A_day_from_Friday_afternoon_is_Monday_afternoon() => AssertDue("2026-07-10 14:00", 1, Hari, "2026-07-13 14:00");

    [Fact]
    public void A_day_from_any_time_on_Saturday_is_Tuesdays_opening() => AssertDue("2026-07-11 20:00", 1, Hari, "2026-07-14 07:30");

    [Fact]
    public void A_day_from_the_last_minutes_of_Friday_is_Mondays_earlier_closing() =>
        AssertDue("2026-07-10 16:20", 1, Hari, "2026-07-13 16:00");

    [Fact]
    public void A_day_that_would_end_in_Fridays_break_ends_when_the_break_begins() =>
        AssertDue("2026-07-09 11:45", 1, Hari, "2026-07-10 11:30");

    [Fact]
    public void A_day_from_closing_time_starts_the_next_morning() => AssertDue("2026-07-08 16:00", 1, Hari, "2026-07-10 07:30");

    [Fact]
    public void A_day_before_Nyepi_and_Lebaran_is_due_after_both() => AssertDue("2026-03-17 14:00", 1, Hari, "2026-03-25 14:00");

    [Fact]
    public void Hours_before_Nyepi_and_Lebaran_go_on_after_both() => AssertDue("2026-03-17 15:30", 1, Jam, "2026-03-25 08:00");

    [Fact]
    public void Work_received_on_a_holiday_starts_on_the_next_working_day() => AssertDue("2026-03-19 10:00", 1, Hari, "2026-03-26 07:30");

    [Fact]
    public void A_week_is_five_working_days() => AssertDue("2026-07-08 10:15", 1, Minggu, "2026-07-15 10:15");

    [Fact]
    public void Two_weeks_over_Lebaran_and_Good_Friday_skip_their_days_off() =>
        AssertDue("2026-03-16 10:15", 2, Minggu, "2026-04-07 10:15");

    [Fact]
    public void A_month_is_the_closing_of_the_same_date() => AssertDue("2026-07-08 10:15", 1, Bulan, "2026-08-10 16:00");

    [Fact]
    public void A_month_from_the_thirty_first_ends_with_a_shorter_month() => AssertDue("2026-08-31 09:00", 1, Bulan, "2026-09-30 16:00");

    [Fact]
    public void A_month_that_ends_on_a_holiday_ends_on_the_next_working_day() => AssertDue("2026-11-24 09:00", 1, Bulan, "2026-12-28 16:00");

    /// <summary>3x24 jam, handed over on a Thursday: Sunday, so the end of Monday.</summary>
    [Theory]
    [InlineData("2026-07-09 09:00", 3, "2026-07-13 16:00")]
    [InlineData("2026-07-07 09:00", 1, "2026-07-08 16:00")]
    public void Calendar_days_run_on_through_days_off(string start, int days, string due) => AssertDue(start, days, HariKalender, due);

    [Fact]
    public void An_office_in_WITA_counts_by_its_own_clock()
    {
        // 15:30 in Jakarta is 16:30 in Balangan: the office there has closed.
        var due = InWita.Due(Wib("2026-07-08 15:30"), new Waktu(5, Menit));

        Assert.Equal(At("2026-07-09 07:35", ZonaWaktu.Wita), due);
        Assert.Equal(TimeSpan.FromHours(8), due.Offset);
    }

    [Fact]
    public void A_start_in_UTC_is_read_on_the_offices_clock()
    {
        // 23:30 on Tuesday in UTC is half past six on Wednesday in WIB, before opening.
        var due = InWib.Due(new DateTimeOffset(2026, 7, 7, 23, 30, 0, TimeSpan.Zero), new Waktu(1, Hari));

        Assert.Equal(Wib("2026-07-09 07:30"), due);
        Assert.Equal(TimeSpan.FromHours(7), due.Offset);
    }

    [Fact]
    public void In_Ramadan_hours_are_counted_by_its_shorter_days()
    {
        var ramadan = new SpecialHours("Ramadan", new(2026, 7, 9), new(2026, 7, 31), Perpres21Tahun2023.RamadanHours);
        var calendar = new WorkCalendar(ZonaWaktu.Wib, Perpres21Tahun2023.Hours, [ramadan]);

        Assert.Equal(Wib("2026-07-09 08:30"), calendar.Due(Wib("2026-07-08 15:30"), new Waktu(1, Jam)));
        Assert.Equal(Wib("2026-07-09 15:00"), calendar.Due(Wib("2026-07-08 15:45"), new Waktu(1, Hari)));
        Assert.Equal(Wib("2026-07-09 08:00"), calendar.Due(Wib("2026-07-08 07:40"), new Waktu(1, Hari)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void An_amount_that_is_not_positive_is_refused(int value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => InWib.Due(Wib("2026-07-08 09:00"), new Waktu(value, Hari)));

    private static void AssertDue(string start, int value, WaktuUnit unit, string due) =>
        Assert.Equal(Wib(due), InWib.Due(Wib(start), new Waktu(value, unit)));
}
