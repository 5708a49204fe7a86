namespace KinerjaPortal.Domain.Cycles.Evolution;

/// <summary>Evolve: a due time that follows the calendar.</summary>
internal static class EvolveDueTimes
{
    public static DocumentCycle Moved(DocumentCycle cycle, StepDueMoved moved, CycleEvent e) =>
        CycleEvolution.Change(cycle, moved.RunId, run => run with { Detail = run.Detail.After(e), DueAt = moved.DueAt });
}
