namespace KinerjaPortal.Domain.Cycles.Evolution;

/// <summary>Evolve: the way of a cycle from step to step, from its beginning to its end.</summary>
internal static class EvolveSteps
{
    public static DocumentCycle Started(DocumentCycle cycle, CycleStarted started, CycleEvent e) => cycle with
    {
        SopId = started.SopId,
        SopVersionId = started.SopVersionId,
        DocumentType = started.DocumentType,
        Period = started.Period,
        Title = started.Title,
        Status = CycleStatus.Running,
        StartedAt = e.At,
    };

    public static DocumentCycle Opened(DocumentCycle cycle, HandedOff handed, CycleEvent e) =>
        cycle with { Runs = cycle.Runs.Add(EvolveVisit.Opened(handed, e)) };

    public static DocumentCycle Ended(DocumentCycle cycle, StepCompleted completed, CycleEvent e) =>
        CycleEvolution.Change(cycle, completed.RunId, run => EvolveVisit.Ended(run, completed, e));

    public static DocumentCycle Closed(DocumentCycle cycle, CycleStatus status, CycleEvent e) => cycle with { Status = status, ClosedAt = e.At };
}
