using KinerjaPortal.Domain.Calendars;

namespace KinerjaPortal.Domain.Cycles;

/// <summary>Working time, that of the office told apart from that in which systems of others kept it waiting.</summary>
/// <param name="Held">Never a part of <paramref name="Own"/>.</param>
public sealed record RunTime(TimeSpan Own, TimeSpan Held)
{
    /// <summary>Of a visit until it ended, or until <paramref name="now"/>.</summary>
    public static RunTime Of(StepRun run, WorkCalendar calendar, DateTimeOffset now) =>
        Of(run.OpenedAt, run.Detail, calendar, run.Completion?.At ?? now);

    /// <summary>From when something was opened until it ended, or until now.</summary>
    public static RunTime Of(DateTimeOffset openedAt, RunDetail detail, WorkCalendar calendar, DateTimeOffset until)
    {
        var held = HeldOf(detail, calendar, until);
        return new RunTime(calendar.WorkingTimeBetween(openedAt, until) - held, held);
    }

    /// <summary>Of a cycle until it was closed, or until <paramref name="now"/>.</summary>
    public static RunTime Of(DocumentCycle cycle, WorkCalendar calendar, DateTimeOffset now)
    {
        var until = cycle.ClosedAt ?? now;
        var held = cycle.Runs.Aggregate(TimeSpan.Zero, (sum, run) => sum + HeldOf(run.Detail, calendar, until));
        return new RunTime(calendar.WorkingTimeBetween(cycle.StartedAt, until) - held, held);
    }

    private static TimeSpan HeldOf(RunDetail detail, WorkCalendar calendar, DateTimeOffset until) =>
        detail.Holds.Aggregate(TimeSpan.Zero, (sum, hold) => sum + calendar.WorkingTimeBetween(hold.From, hold.Until ?? until));
}
