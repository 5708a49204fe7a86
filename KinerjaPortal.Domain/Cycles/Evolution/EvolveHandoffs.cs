namespace KinerjaPortal.Domain.Cycles.Evolution;

/// <summary>Evolve: what becomes of a handoff at the desk that received it.</summary>
internal static class EvolveHandoffs
{
    public static DocumentCycle Seen(DocumentCycle cycle, HandoffSeen seen, CycleEvent e) =>
        CycleEvolution.Change(cycle, seen.RunId, run => run with { Detail = run.Detail.After(e) });

    public static DocumentCycle Accepted(DocumentCycle cycle, HandoffAccepted accepted, CycleEvent e) =>
        CycleEvolution.Change(cycle, accepted.RunId, run => run with { Detail = run.Detail.After(e) });
}
