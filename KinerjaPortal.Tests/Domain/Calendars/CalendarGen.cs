using FsCheck;
using FsCheck.Fluent;
using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Tests.Domain.Calendars;

/// <summary>
/// Any calendar an office could have, with up to three intervals on any days of the week, and moments of 2026. Half of the
/// moments lie on the same half-hour grid as the intervals, so that openings, closings and breaks are hit exactly.
/// </summary>
internal static class CalendarGen
{
    private const int HalfHoursOfADay = 48;
    private const int DaysOfTheYear = 365;

    public static Gen<WorkCalendar> Calendar { get; } =
        from zone in Gen.Elements(Enum.GetValues<ZonaWaktu>())
        from hours in Gen.OneOf(Gen.Constant(Perpres21Tahun2023.Hours), Week())
        from special in Gen.OneOf(Gen.Constant<SpecialHours[]>([]), Period().Select(period => new[] { period }))
        from holidays in Gen.ListOf(Day())
        select new WorkCalendar(
            zone, hours, special, [.. holidays.Select(day => new Holiday(day, "Libur", HolidayKind.Daerah, "Keputusan Bupati"))]);

    public static Gen<DateTimeOffset> Moment { get; } = Gen.OneOf(
        Gen.Choose(0, DaysOfTheYear * HalfHoursOfADay).Select(halfHours => NewYear.AddMinutes(30 * halfHours)),
        Gen.Choose(0, DaysOfTheYear * 24 * 60 * 60).Select(seconds => NewYear.AddSeconds(seconds)));

    public static Gen<Waktu> Waktu { get; } =
        from unit in Gen.Elements(Enum.GetValues<WaktuUnit>())
        from value in Gen.Choose(1, 90)
        select new Waktu(value, unit);

    public static Gen<Waktu> WorkingTime { get; } =
        from unit in Gen.Elements(WaktuUnit.Menit, WaktuUnit.Jam)
        from value in Gen.Choose(1, 600)
        select new Waktu(value, unit);

    private static DateTimeOffset NewYear => new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static Gen<DateOnly> Day() => Gen.Choose(0, DaysOfTheYear - 1).Select(new DateOnly(2026, 1, 1).AddDays);

    private static Gen<SpecialHours> Period() =>
        from day in Day()
        from length in Gen.Choose(0, 40)
        from hours in Week()
        select new SpecialHours("Ramadan", day, day.AddDays(length), hours);

    private static Gen<WeeklyHours> Week() =>
        from days in Gen.SubListOf(Enum.GetValues<DayOfWeek>()).Where(days => days.Count > 0)
        from intervals in Gen.ListOf(Intervals(), days.Count)
        select new WeeklyHours(days.Zip(intervals).ToDictionary(pair => pair.First, pair => pair.Second));

    private static Gen<IReadOnlyList<WorkingInterval>> Intervals() =>
        from count in Gen.Choose(1, 3)
        from times in Gen.Shuffle(Enumerable.Range(0, HalfHoursOfADay))
        select (IReadOnlyList<WorkingInterval>)
        [
            .. times.Take(2 * count).Order().Chunk(2).Select(pair => new WorkingInterval(HalfHour(pair[0]), HalfHour(pair[1]))),
        ];

    private static TimeOnly HalfHour(int number) => TimeOnly.MinValue.AddMinutes(30 * number);
}
