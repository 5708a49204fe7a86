using FsCheck;
using FsCheck.Fluent;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Tests.Domain.Calendars;

public sealed class WorkCalendarProperties
{
    [Fact]
    public void A_later_start_is_never_due_earlier() => ForAll(
        from calendar in CalendarGen.Calendar
        from start in CalendarGen.Moment
        from minutesLater in Gen.Choose(0, 3 * 24 * 60)
        from waktu in CalendarGen.Waktu
        select (calendar, start, Later: start.AddMinutes(minutesLater), waktu),
        it => Assert.True(it.calendar.Due(it.start, it.waktu) <= it.calendar.Due(it.Later, it.waktu)));

    [Fact]
    public void A_larger_amount_of_a_unit_is_never_due_earlier() => ForAll(
        from calendar in CalendarGen.Calendar
        from start in CalendarGen.Moment
        from waktu in CalendarGen.Waktu
        from more in Gen.Choose(1, 10)
        select (calendar, start, waktu, Larger: waktu with { Value = waktu.Value + more }),
        it => Assert.True(it.calendar.Due(it.start, it.waktu) <= it.calendar.Due(it.start, it.Larger)));

    [Fact]
    public void Nothing_is_due_outside_working_hours_or_before_it_was_received() => ForAll(
        from calendar in CalendarGen.Calendar
        from start in CalendarGen.Moment
        from waktu in CalendarGen.Waktu
        select (calendar, start, waktu),
        it =>
        {
            var due = it.calendar.Due(it.start, it.waktu);
            Assert.True(it.calendar.IsWorkingTime(due) || it.calendar.IsWorkingTime(due.AddTicks(-1)));
            Assert.True(it.start < due);
            Assert.Equal(it.calendar.Zone.Offset, due.Offset);
        });

    [Fact]
    public void Between_the_start_and_what_is_due_in_minutes_or_hours_lies_just_that_working_time() => ForAll(
        from calendar in CalendarGen.Calendar
        from start in CalendarGen.Moment
        from waktu in CalendarGen.WorkingTime
        select (calendar, start, waktu),
        it =>
        {
            var amount = it.waktu.Unit == WaktuUnit.Jam ? TimeSpan.FromHours(it.waktu.Value) : TimeSpan.FromMinutes(it.waktu.Value);
            Assert.Equal(amount, it.calendar.WorkingTimeBetween(it.start, it.calendar.Due(it.start, it.waktu)));
        });

    [Fact]
    public void Between_the_start_and_what_is_due_in_days_lie_just_so_many_working_days() => ForAll(
        from calendar in CalendarGen.Calendar
        from start in CalendarGen.Moment
        from days in Gen.Choose(1, 40)
        select (calendar, start, days),
        it =>
        {
            var zone = it.calendar.Zone;
            var first = zone.DateOf(it.calendar.NextWorkingMoment(it.start));
            var last = zone.DateOf(it.calendar.Due(it.start, new Waktu(it.days, WaktuUnit.Hari)));
            var after = Enumerable.Range(1, last.DayNumber - first.DayNumber).Select(first.AddDays);
            Assert.Equal(it.days, after.Count(it.calendar.IsWorkingDay));
        });

    [Fact]
    public void Working_time_is_what_a_clerk_would_count_half_hour_by_half_hour() => ForAll(
        from calendar in CalendarGen.Calendar
        from start in CalendarGen.Moment
        from halfHours in Gen.Choose(0, 1000)
        select (calendar, Start: OnTheHour(start), halfHours),
        it =>
        {
            var worked = Enumerable.Range(0, it.halfHours).Count(n => it.calendar.IsWorkingTime(it.Start.AddMinutes(30 * n)));
            Assert.Equal(
                TimeSpan.FromMinutes(30 * worked), it.calendar.WorkingTimeBetween(it.Start, it.Start.AddMinutes(30 * it.halfHours)));
        });

    [Fact]
    public void Working_time_adds_up_and_turns_its_sign_with_its_direction() => ForAll(
        from calendar in CalendarGen.Calendar
        from moments in Gen.Three(CalendarGen.Moment)
        select (calendar, A: moments.Item1, B: moments.Item2, C: moments.Item3),
        it =>
        {
            var calendar = it.calendar;
            Assert.Equal(
                calendar.WorkingTimeBetween(it.A, it.C), calendar.WorkingTimeBetween(it.A, it.B) + calendar.WorkingTimeBetween(it.B, it.C));
            Assert.Equal(calendar.WorkingTimeBetween(it.A, it.B), -calendar.WorkingTimeBetween(it.B, it.A));
        });

    [Fact]
    public void The_next_working_moment_is_the_first_one() => ForAll(
        from calendar in CalendarGen.Calendar
        from moment in CalendarGen.Moment
        select (calendar, moment),
        it =>
        {
            var next = it.calendar.NextWorkingMoment(it.moment);
            Assert.True(it.calendar.IsWorkingTime(next));
            Assert.True(it.moment <= next);
            Assert.Equal(TimeSpan.Zero, it.calendar.WorkingTimeBetween(it.moment, next));
        });

    private static DateTimeOffset OnTheHour(DateTimeOffset moment) => new(moment.Year, moment.Month, moment.Day, moment.Hour, 0, 0, moment.Offset);

    private static void ForAll<T>(Gen<T> cases, Action<T> holds) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(cases.ToArbitrary(), holds));
}
