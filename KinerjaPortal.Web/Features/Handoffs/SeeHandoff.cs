using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Cycles;

namespace KinerjaPortal.Web.Features.Handoffs;

/// <summary>Somebody of the receiving post opens what was handed on. From then on it is not taken back.</summary>
public sealed record SeeHandoff(CycleCommand Command);

public sealed class SeeHandoffHandler(CycleDesk desk)
{
    public Task<StepOutcome> HandleAsync(Caller caller, SeeHandoff request, CancellationToken cancellationToken) =>
        desk.ChangeAsync(
            caller,
            request.Command,
            $"lihat {request.Command.RunId}",
            desk.HolderOfTheStepAsync,
            (situation, actedFor) => situation.Cycle.See(request.Command.RunId!.Value, caller.Actor, actedFor, situation.Now),
            cancellationToken);
}
