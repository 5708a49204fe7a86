using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Domain.Cycles.Evolution;

/// <summary>Evolve: the move to another version of the SOP, by which the open visit ends and goes on as another.</summary>
internal static class EvolveMoving
{
    public static DocumentCycle Moved(DocumentCycle cycle, CycleMoved moved, CycleEvent e)
    {
        var left = cycle.Runs[^1];
        var ended = CycleEvolution.Change(cycle, moved.FromRunId, run => Left(run, moved, e));
        return ended with { Runs = ended.Runs.Add(GoesOn(left, moved)), Moves = ended.Moves.Add(moved), SopVersionId = moved.ToVersionId };
    }

    /// <summary>At the same desk it is the same paper: seen, accepted and held as it was.</summary>
    private static bool Stays(StepRun left, CycleMoved moved) => moved.Pelaksana == left.Pelaksana;

    private static StepRun Left(StepRun left, CycleMoved moved, CycleEvent e) => left with
    {
        // The visit's post did not act; it is said beside the admin who did.
        Completion = new StepCompletion(StepResult.Dipindahkan, moved.Note, e.At, e.Actor, e.ActedFor! with { Pelaksana = left.Pelaksana }),

        // They go on with the paper, so that no hold counts twice.
        Detail = Stays(left, moved) && !left.Detail.Holds.IsEmpty ? left.Detail with { Holds = [] } : left.Detail,
    };

    private static StepRun GoesOn(StepRun left, CycleMoved moved) =>
        new(moved.RunId, moved.StepId, moved.Number, moved.Pelaksana, moved.FromRunId, FlowLabel.None, Exceptional: false, moved.OpenedAt, moved.DueAt)
        {
            Detail = Stays(left, moved) ? left.Detail.Onward() : RunDetail.None,
        };
}
