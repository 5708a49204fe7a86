namespace KinerjaPortal.Domain.Calendars;

/// <summary>A working day as a form says it: from when to when, and the break.</summary>
/// <param name="BreakFrom">Null with <paramref name="BreakUntil"/> where there is none.</param>
public sealed record DayTimes(TimeOnly From, TimeOnly Until, TimeOnly? BreakFrom = null, TimeOnly? BreakUntil = null)
{
    /// <returns>Null for a day without hours.</returns>
    public static DayTimes? Of(IReadOnlyList<WorkingInterval> intervals) => intervals switch
    {
        [] => null,
        [var only] => new(only.Start, only.End),
        [var morning, .., var afternoon] => new(morning.Start, afternoon.End, morning.End, intervals[1].Start),
    };

    public IReadOnlyList<WorkingInterval> Intervals =>
        BreakFrom is { } pause && BreakUntil is { } again ? [new(From, pause), new(again, Until)] : [new(From, Until)];

    /// <returns>Null where nothing is wrong.</returns>
    public HoursFault? WhyNot() =>
        Until <= From ? HoursFault.EndsBeforeItBegins
        : BreakFrom is null != BreakUntil is null ? HoursFault.BreakHalfGiven
        : BreakFrom is { } pause && !(From < pause && pause < BreakUntil && BreakUntil < Until) ? HoursFault.BreakOutsideTheDay
        : null;
}
