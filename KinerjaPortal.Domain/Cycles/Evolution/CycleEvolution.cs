using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Domain.SignOffs;

namespace KinerjaPortal.Domain.Cycles.Evolution;

/// <summary>The fold of events into a cycle's state (evolve): which part of it each kind of fact moves. Pure, and never refuses.</summary>
internal static class CycleEvolution
{
    public static DocumentCycle Evolve(DocumentCycle cycle, CycleEvent e) => e.Fact switch
    {
        CycleStarted started => EvolveSteps.Started(cycle, started, e),
        HandedOff handed => EvolveSteps.Opened(cycle, handed, e),
        StepCompleted completed => EvolveFiles.Of(EvolveSteps.Ended(cycle, completed, e), e),
        CycleCompleted => EvolveSteps.Closed(cycle, CycleStatus.Completed, e),
        CycleCancelled => EvolveSteps.Closed(cycle, CycleStatus.Cancelled, e),
        CycleMoved moved => EvolveFiles.Of(EvolveMoving.Moved(cycle, moved, e), e),
        HandoffSeen { RunId: var run } => Befallen(cycle, run, e),
        HandoffAccepted { RunId: var run } => Befallen(cycle, run, e),
        StepHeld { RunId: var run } => Befallen(cycle, run, e),
        StepReleased { RunId: var run } => Befallen(cycle, run, e),
        StepDueMoved { RunId: var run } => Befallen(cycle, run, e),
        SignedOnPaper { RunId: var run } => EvolveFiles.Of(Befallen(cycle, run, e), e),
        DocumentFiled or DocumentSigned or BahanDueMoved
            or BahanRequested or BahanSubmitted or BahanAccepted or BahanReturned or BahanReminded or BahanWithdrawn => EvolveFiles.Of(cycle, e),
        UnknownFact => cycle with { UnknownEvents = cycle.UnknownEvents.Add(e) },
        _ => throw new InvalidOperationException($"No rule for {e.Fact.GetType().Name}."),
    };

    /// <summary>The cycle with one of its visits changed.</summary>
    public static DocumentCycle Change(DocumentCycle cycle, Guid runId, Func<StepRun, StepRun> change)
    {
        var index = cycle.Runs.FindLastIndex(run => run.Id == runId);
        return cycle with { Runs = cycle.Runs.SetItem(index, change(cycle.Runs[index])) };
    }

    private static DocumentCycle Befallen(DocumentCycle cycle, Guid runId, CycleEvent e) =>
        Change(cycle, runId, run => EvolveVisit.Befallen(run, e));
}
