using System.Globalization;
using KinerjaPortal.Domain.Calendars;

namespace KinerjaPortal.Web.Features.Calendars;

/// <summary>The hours of a week while they are typed: times as the browser's fields give them.</summary>
public sealed class WeekDraft
{
    private readonly Dictionary<DayOfWeek, DayDraft> _days = [];

    private WeekDraft()
    {
    }

    /// <summary>From Monday on, as the office counts.</summary>
    public static IReadOnlyList<DayOfWeek> Week { get; } =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    public DayDraft this[DayOfWeek day] => _days[day];

    /// <summary>The first day for which something is missing; null where every day that works has its times.</summary>
    public DayOfWeek? Incomplete => Week.Where(day => _days[day] is { Works: true } draft && draft.Times is null).Cast<DayOfWeek?>().FirstOrDefault();

    public static WeekDraft Of(WeeklyHours hours)
    {
        var draft = new WeekDraft();
        foreach (var day in Week)
        {
            var times = hours.Days.TryGetValue(day, out var intervals) ? DayTimes.Of(intervals) : null;
            draft._days[day] = new DayDraft
            {
                Works = times is not null,
                From = Typed(times?.From),
                Until = Typed(times?.Until),
                BreakFrom = Typed(times?.BreakFrom),
                BreakUntil = Typed(times?.BreakUntil),
            };
        }

        return draft;
    }

    /// <summary>What was typed, days that do not work left out.</summary>
    public IReadOnlyDictionary<DayOfWeek, DayTimes> Days() => Week.Where(day => _days[day].Works).ToDictionary(day => day, day => _days[day].Times!);

    private static string? Typed(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture);
}

/// <summary>One day of it.</summary>
public sealed class DayDraft
{
    public bool Works { get; set; }

    public string? From { get; set; }

    public string? Until { get; set; }

    public string? BreakFrom { get; set; }

    public string? BreakUntil { get; set; }

    /// <summary>Null as long as begin or end is missing.</summary>
    public DayTimes? Times => Of(From) is { } from && Of(Until) is { } until ? new DayTimes(from, until, Of(BreakFrom), Of(BreakUntil)) : null;

    private static TimeOnly? Of(string? typed) =>
        TimeOnly.TryParseExact(typed, ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
