using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Cycles;

namespace KinerjaPortal.Web.Features.Handoffs;

/// <summary>Says that the other system answers again: the clock of the step goes on.</summary>
public sealed record ReleaseStep(CycleCommand Command, string? Note);

public sealed class ReleaseStepHandler(CycleDesk desk)
{
    public Task<StepOutcome> HandleAsync(Caller caller, ReleaseStep request, CancellationToken cancellationToken) =>
        desk.ChangeAsync(
            caller,
            request.Command,
            $"lanjut {request.Command.RunId} {CommandId.Digest(request.Note)}",
            desk.HolderOfTheStepAsync,
            (situation, actedFor) => situation.Cycle.Release(
                request.Command.RunId!.Value, request.Note, situation.Calendar, caller.Actor, actedFor, situation.Now),
            cancellationToken);
}
