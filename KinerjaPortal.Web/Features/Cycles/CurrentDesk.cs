using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Web.Features.Cycles;

/// <summary>
/// The desk on which a running cycle lies, as a page shows it: by the directory in memory. Whether the person may act is
/// asked of the database again when they press.
/// </summary>
/// <param name="Recorder">The post that records for this one, where it is external and has no accounts.</param>
/// <param name="CameFrom">The visit that handed to this one; null at the first desk.</param>
/// <param name="Move">The move to another version by which the visit was opened anew, or null.</param>
public sealed record CurrentDesk(
    StepRun Run, SopStep Step, Pelaksana Post, IReadOnlyList<PostHolder> Holders, Pelaksana? Recorder,
    IReadOnlyList<PostHolder> Recorders, Standing Standing, StepRun? CameFrom,
    CycleMoved? Move = null)
{
    public bool MayAct => Standing is Standing.May;

    public bool IsDecision => Step.Symbol == StepSymbol.Decision;

    public bool WasReturned => CameFrom?.Completion is { Result: StepResult.Tidak or StepResult.Dikembalikan };

    /// <summary>Null when the cycle is closed.</summary>
    public static CurrentDesk? Of(Situation situation)
    {
        var (caller, cycle, sop, office, now) = situation;
        if (cycle.Current is not { } run)
        {
            return null;
        }

        var post = office.PostOrUnknown(run.Pelaksana);
        var actors = office.ActorsOf(post, Standing.RecorderFor(post, cycle, office), now);
        return new CurrentDesk(
            run, sop.Step(run.StepId), post, actors.Holders, actors.Recorder, actors.Recorders,
            Standing.Of(caller.PersonId, actors),
            CameFromOf(cycle, run),
            cycle.Moves.LastOrDefault(move => move.RunId == run.Id));
    }

    /// <summary>Behind moves to another version and what was taken back, which hand nothing on.</summary>
    private static StepRun? CameFromOf(DocumentCycle cycle, StepRun run)
    {
        var from = run.FromRunId is { } id ? cycle.Run(id) : null;
        return from?.Completion?.Result switch
        {
            StepResult.Dipindahkan => CameFromOf(cycle, from),
            // Taken back: it lies again at the desk that had sent it, and came there from where it had come before.
            StepResult.Ditarik => cycle.Run(from.FromRunId!.Value) is { } sent ? CameFromOf(cycle, sent) : null,
            _ => from,
        };
    }
}
