using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Cycles;

namespace KinerjaPortal.Web.Features.Handoffs;

/// <summary>The receiving post takes over what was handed to it.</summary>
public sealed record AcceptHandoff(CycleCommand Command);

public sealed class AcceptHandoffHandler(CycleDesk desk)
{
    public Task<StepOutcome> HandleAsync(Caller caller, AcceptHandoff request, CancellationToken cancellationToken) =>
        desk.ChangeAsync(
            caller,
            request.Command,
            $"terima {request.Command.RunId}",
            desk.HolderOfTheStepAsync,
            (situation, actedFor) => situation.Cycle.Accept(request.Command.RunId!.Value, caller.Actor, actedFor, situation.Now),
            cancellationToken);
}
