using KinerjaPortal.Domain.Cycles.Evolution;
using KinerjaPortal.Domain.SignOffs;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Domain.Cycles;

/// <summary>
/// The projection of a cycle that lists and cards read: where it lies and how it came there, without its history. The same whether it is
/// read from what is stored or folded event by event.
/// </summary>
/// <param name="Open">The open visit, or the one at which the cycle was cancelled; null when it is completed.</param>
/// <param name="Last">The visit that ended last; null before the first handoff.</param>
/// <param name="Returns">How often it was sent back; what was taken back unseen is not counted.</param>
public sealed record CycleSummary(
    Guid Id,
    Guid OpdId,
    Guid SopVersionId,
    DocumentType DocumentType,
    string Period,
    string Title,
    CycleStatus Status,
    int Version,
    DateTimeOffset StartedAt,
    DateTimeOffset? ClosedAt,
    StepRun? Open,
    StepRun? Last,
    int Returns = 0)
{
    /// <summary>Where it lies: the open visit, and between the two events of a handoff the one that was just ended. Null when it is closed.</summary>
    public StepRun? Current => Status == CycleStatus.Running ? Open ?? Last : null;

    /// <summary>The summary after one more event.</summary>
    /// <param name="before">Null for the event that begins a cycle.</param>
    public static CycleSummary After(CycleSummary? before, CycleEvent e) => e.Fact is CycleStarted started
        ? new CycleSummary(
            e.CycleId, e.OpdId, started.SopVersionId, started.DocumentType, started.Period, started.Title, CycleStatus.Running, e.Version, e.At,
            ClosedAt: null, Open: null, Last: null)
        : before!.After(e) with { Version = e.Version };

    private CycleSummary After(CycleEvent e) => e.Fact switch
    {
        HandedOff handed => this with { Open = EvolveVisit.Opened(handed, e) },
        StepCompleted completed => this with { Open = null, Last = EvolveVisit.Ended(Open!, completed, e), Returns = Returns + ReturnsBy(completed) },

        // How it came to that desk stays as it was: a move hands nothing on.
        CycleMoved moved => this with { SopVersionId = moved.ToVersionId, Open = EvolveVisit.GoesOn(Open!, moved) },
        HandoffSeen or HandoffAccepted or StepHeld or StepReleased or StepDueMoved or SignedOnPaper => this with { Open = EvolveVisit.Befallen(Open!, e) },
        CycleCompleted => this with { Status = CycleStatus.Completed, ClosedAt = e.At },
        CycleCancelled => this with { Status = CycleStatus.Cancelled, ClosedAt = e.At },
        _ => this,
    };

    /// <summary>One more where it is sent back; one less where who sent it back takes it back before it was seen.</summary>
    private int ReturnsBy(StepCompleted completed) => completed.Result switch
    {
        StepResult.Tidak or StepResult.Dikembalikan => 1,
        StepResult.Ditarik when Last?.Completion is { Result: StepResult.Tidak or StepResult.Dikembalikan } => -1,
        _ => 0,
    };
}
