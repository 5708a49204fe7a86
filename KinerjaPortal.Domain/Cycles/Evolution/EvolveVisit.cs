using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Domain.Cycles.Evolution;

/// <summary>
/// Evolve: one visit to a step, from the handoff that opens it to its end. The cycle with its history (<see cref="DocumentCycle"/>) and
/// the cycle without (<see cref="CycleSummary"/>) move by these same rules.
/// </summary>
internal static class EvolveVisit
{
    public static StepRun Opened(HandedOff handed, CycleEvent e) =>
        new(handed.RunId, handed.StepId, handed.Number, handed.Pelaksana, handed.FromRunId, handed.ArrivedBy, handed.Exceptional, e.At, handed.DueAt)
        {
            Detail = handed.Addressee is null ? RunDetail.None : RunDetail.None with { Addressee = handed.Addressee },
        };

    /// <summary>After what befell it while it was open: seen, accepted, held, released, due at another time.</summary>
    public static StepRun Befallen(StepRun run, CycleEvent e) => run with
    {
        Detail = run.Detail.After(e),
        DueAt = e.Fact switch
        {
            StepReleased released => released.DueAt,
            StepDueMoved moved => moved.DueAt,
            _ => run.DueAt,
        },
    };

    public static StepRun Ended(StepRun run, StepCompleted completed, CycleEvent e)
    {
        // Where it was taken back, the visit's own post did not act; it is said beside the person who did.
        var actedFor = completed.Result == StepResult.Ditarik ? e.ActedFor! with { Pelaksana = completed.Pelaksana } : e.ActedFor!;
        return run with { Completion = new StepCompletion(completed.Result, completed.Note, e.At, e.Actor, actedFor, completed.Marks) };
    }

    /// <summary>The visit that a move to another version of the SOP ends.</summary>
    public static StepRun Left(StepRun left, CycleMoved moved, CycleEvent e) => left with
    {
        // The visit's post did not act; it is said beside the admin who did.
        Completion = new StepCompletion(StepResult.Dipindahkan, moved.Note, e.At, e.Actor, e.ActedFor! with { Pelaksana = left.Pelaksana }),

        // They go on with the paper, so that no hold counts twice.
        Detail = Stays(left, moved) && !left.Detail.Holds.IsEmpty ? left.Detail with { Holds = [] } : left.Detail,
    };

    /// <summary>The visit as which it goes on after the move.</summary>
    public static StepRun GoesOn(StepRun left, CycleMoved moved) =>
        new(moved.RunId, moved.StepId, moved.Number, moved.Pelaksana, moved.FromRunId, FlowLabel.None, Exceptional: false, moved.OpenedAt, moved.DueAt)
        {
            Detail = Stays(left, moved) ? left.Detail.Onward() : RunDetail.None,
        };

    /// <summary>At the same desk it is the same paper: seen, accepted and held as it was.</summary>
    private static bool Stays(StepRun left, CycleMoved moved) => moved.Pelaksana == left.Pelaksana;
}
