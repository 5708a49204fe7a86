namespace KinerjaPortal.Domain.Cycles.Evolution;

/// <summary>Evolve: a step that waits for a system outside the office.</summary>
internal static class EvolveHolds
{
    public static DocumentCycle Held(DocumentCycle cycle, StepHeld held, CycleEvent e) =>
        CycleEvolution.Change(cycle, held.RunId, run => run with { Detail = run.Detail.After(e) });

    public static DocumentCycle Released(DocumentCycle cycle, StepReleased released, CycleEvent e) =>
        CycleEvolution.Change(cycle, released.RunId, run => run with { Detail = run.Detail.After(e), DueAt = released.DueAt });
}
