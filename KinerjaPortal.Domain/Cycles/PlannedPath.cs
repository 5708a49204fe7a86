using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Domain.Cycles;

/// <summary>
/// The way through a sheet when every decision says Ya and every desk takes all the time it has: what to expect of a
/// cycle before it begins.
/// </summary>
public sealed record PlannedPath(DateTimeOffset Start, IReadOnlyList<PlannedStep> Steps)
{
    /// <summary>When the last step is due. Not to be asked of the rest of a way that is at its end.</summary>
    public DateTimeOffset Finish => Steps[^1].DueAt;

    public static PlannedPath Of(SopVersion sop, WorkCalendar calendar, DateTimeOffset start) => From(sop.Start, sop, calendar, start);

    /// <summary>The rest of the way, from the step that comes after this one.</summary>
    /// <param name="start">When the one before it hands on.</param>
    public static PlannedPath After(SopVersion sop, Guid stepId, WorkCalendar calendar, DateTimeOffset start) =>
        From(OnwardFrom(sop, sop.Step(stepId)), sop, calendar, start);

    private static PlannedPath From(SopStep? first, SopVersion sop, WorkCalendar calendar, DateTimeOffset start)
    {
        var steps = new List<PlannedStep>();
        var at = start;

        // A sheet may lead Ya back to an earlier row; nobody plans to walk in a circle.
        for (var step = first; step is not null && steps.TrueForAll(planned => planned.Step.Id != step.Id); step = OnwardFrom(sop, step))
        {
            at = calendar.Due(at, step.MutuBaku.Waktu);
            steps.Add(new PlannedStep(step, at));
        }

        return new PlannedPath(start, steps);
    }

    private static SopStep? OnwardFrom(SopVersion sop, SopStep step) =>
        sop.Next(step.Id, step.Symbol == StepSymbol.Decision ? FlowLabel.Ya : FlowLabel.None);
}

public sealed record PlannedStep(SopStep Step, DateTimeOffset DueAt);
