using System.Text.Json;
using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Domain.Organisation;

namespace KinerjaPortal.Tests.Domain.Calendars;

public sealed class WorkingHoursTests
{
    private static readonly WorkingInterval Morning = new(new(8, 0), new(12, 0));
    private static readonly WorkingInterval Afternoon = new(new(13, 0), new(16, 0));

    [Fact]
    public void A_week_without_any_hours_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new WeeklyHours(new Dictionary<DayOfWeek, IReadOnlyList<WorkingInterval>>()));
        Assert.Throws<ArgumentException>(() => Mondays());
    }

    [Fact]
    public void An_interval_that_does_not_end_after_it_starts_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Mondays(new WorkingInterval(new(12, 0), new(8, 0))));
        Assert.Throws<ArgumentException>(() => Mondays(new WorkingInterval(new(12, 0), new(12, 0))));
    }

    [Fact]
    public void Intervals_that_overlap_are_refused() =>
        Assert.Throws<ArgumentException>(() => Mondays(Morning, new WorkingInterval(new(11, 0), new(13, 0))));

    [Fact]
    public void Intervals_may_come_in_any_order() => Assert.Equal(Mondays(Morning, Afternoon), Mondays(Afternoon, Morning));

    [Fact]
    public void Weeks_differ_when_an_interval_or_its_day_differs()
    {
        var onTuesday = new WeeklyHours(new Dictionary<DayOfWeek, IReadOnlyList<WorkingInterval>> { [DayOfWeek.Tuesday] = [Morning] });

        Assert.NotEqual(Mondays(Morning), Mondays(Morning, Afternoon));
        Assert.NotEqual(Mondays(Morning), onTuesday);
        Assert.Equal(Mondays(Morning).GetHashCode(), Mondays(Morning).GetHashCode());
    }

    [Fact]
    public void Special_hours_that_overlap_or_end_before_they_begin_are_refused()
    {
        var july = new SpecialHours("Juli", new(2026, 7, 1), new(2026, 7, 31), Mondays(Morning));

        Assert.Throws<ArgumentException>(() => Calendar(july, july with { From = new(2026, 7, 31), Until = new(2026, 8, 5) }));
        Assert.Throws<ArgumentException>(() => Calendar(july with { Until = new(2026, 6, 30) }));
        Assert.Equal(2, Calendar(july, july with { From = new(2026, 8, 1), Until = new(2026, 8, 5) }).SpecialHours.Count);
    }

    [Fact]
    public void The_regulations_week_has_the_hours_it_asks_for()
    {
        Assert.Equal(TimeSpan.FromHours(37.5), HoursOf(Perpres21Tahun2023.Hours));
        Assert.Equal(TimeSpan.FromHours(32.5), HoursOf(Perpres21Tahun2023.RamadanHours));
    }

    [Fact]
    public void Hours_are_stored_as_plain_json() =>
        Assert.Equal("""{"Days":{"Monday":[{"Start":"08:00:00","End":"12:00:00"}]}}""", JsonSerializer.Serialize(Mondays(Morning)));

    [Fact]
    public void Hours_special_hours_and_holidays_come_back_from_json_as_they_were()
    {
        AssertRoundTrip(Perpres21Tahun2023.Hours);
        AssertRoundTrip(new SpecialHours("Ramadan 1447 H", new(2026, 2, 19), new(2026, 3, 19), Perpres21Tahun2023.RamadanHours));
        AssertRoundTrip(new Holiday(new(2026, 8, 17), "Proklamasi Kemerdekaan", HolidayKind.Nasional, "SKB"));
    }

    [Fact]
    public void Stored_hours_that_were_emptied_by_hand_are_refused() =>
        Assert.Throws<ArgumentException>(() => JsonSerializer.Deserialize<WeeklyHours>("""{"Days":{"Monday":[]}}"""));

    private static WeeklyHours Mondays(params WorkingInterval[] intervals) =>
        new(new Dictionary<DayOfWeek, IReadOnlyList<WorkingInterval>> { [DayOfWeek.Monday] = intervals });

    private static WorkCalendar Calendar(params SpecialHours[] periods) => new(ZonaWaktu.Wib, Perpres21Tahun2023.Hours, periods);

    private static TimeSpan HoursOf(WeeklyHours week)
    {
        var monday = ZonaWaktu.Wib.At(new DateTime(2026, 7, 6));
        return new WorkCalendar(ZonaWaktu.Wib, week).WorkingTimeBetween(monday, monday.AddDays(7));
    }

    private static void AssertRoundTrip<T>(T value) => Assert.Equal(value, JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value)));
}
