using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Domain.Cycles.Decisions;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Domain.Cycles;

/// <summary>When something is due by a calendar: what the decisions reckoned when it came to its desk and after each hold, reckoned anew.</summary>
public static class DueTime
{
    /// <summary>
    /// Of a visit that is open, or of the one that handed on to it: the time its step has since it came, put off by every hold that has
    /// ended. What was taken back goes on from where it was.
    /// </summary>
    /// <param name="sop">The version on which the visit was made.</param>
    public static DateTimeOffset Of(DocumentCycle cycle, StepRun run, SopVersion sop, WorkCalendar calendar)
    {
        var due = GoesOn(cycle, run) is { } sent
            ? Of(cycle, sent, sop, calendar)
            : calendar.Due(run.OpenedAt, sop.Step(run.StepId).MutuBaku.Waktu).ToUniversalTime();
        return run.Detail.Holds.Where(hold => hold.Until is not null)
            .Aggregate(due, (later, hold) => HandingOn.Later(later, calendar.WorkingTimeBetween(hold.From, hold.Until!.Value), calendar));
    }

    /// <summary>Of bahan: the closing of the day that was asked for, or of the next working day where that one is off.</summary>
    public static DateTimeOffset Of(BahanItem item, WorkCalendar calendar) =>
        calendar.ClosingFrom(calendar.Zone.DateOf(item.Asked.DueAt)).ToUniversalTime();

    /// <summary>The visit whose work this one goes on with, where what that one handed on was taken back.</summary>
    private static StepRun? GoesOn(DocumentCycle cycle, StepRun run) =>
        run.FromRunId is { } id && cycle.Run(id) is { Completion.Result: StepResult.Ditarik, FromRunId: { } sent } ? cycle.Run(sent) : null;
}
