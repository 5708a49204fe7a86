using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Cycles;

namespace KinerjaPortal.Web.Features.Handoffs;

/// <summary>Takes back what was handed on, as long as the receiver has not opened it.</summary>
/// <param name="Command">Its visit is the open one, at the desk that received it.</param>
public sealed record RecallHandoff(CycleCommand Command, string? Note);

public sealed class RecallHandoffHandler(CycleDesk desk)
{
    public Task<StepOutcome> HandleAsync(Caller caller, RecallHandoff request, CancellationToken cancellationToken) =>
        desk.ChangeAsync(
            caller,
            request.Command,
            $"tarik {request.Command.RunId} {CommandId.Digest(request.Note)}",
            SenderAsync,
            (situation, actedFor) => situation.Cycle.Recall(
                request.Command.RunId!.Value, request.Note, situation.Sop, caller.Actor, actedFor, situation.Now),
            cancellationToken);

    /// <summary>It comes back to the desk that sent it, so one must still hold that; who of them handed on, the cycle knows.</summary>
    private Task<Standing> SenderAsync(Situation situation, CancellationToken cancellationToken)
    {
        var received = situation.Cycle.Current!;
        return desk.HolderAsync(situation, situation.Cycle.SentBefore(received) ?? received, cancellationToken);
    }
}
