namespace KinerjaPortal.Domain.Cycles.Evolution;

/// <summary>Evolve: the move to another version of the SOP, by which the open visit ends and goes on as another.</summary>
internal static class EvolveMoving
{
    public static DocumentCycle Moved(DocumentCycle cycle, CycleMoved moved, CycleEvent e)
    {
        var left = cycle.Runs[^1];
        var ended = CycleEvolution.Change(cycle, moved.FromRunId, run => EvolveVisit.Left(run, moved, e));
        return ended with
        {
            Runs = ended.Runs.Add(EvolveVisit.GoesOn(left, moved)),
            Moves = ended.Moves.Add(moved),
            SopVersionId = moved.ToVersionId,
        };
    }
}
