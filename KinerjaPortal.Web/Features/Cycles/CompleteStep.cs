using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Web.Features.Account;

namespace KinerjaPortal.Web.Features.Cycles;

/// <summary>Ends the visit and hands on: a plain step without an answer, a decision with Ya, or Tidak and a reason.</summary>
public sealed record CompleteStep(CycleCommand Command, FlowLabel Answer, string? Note);

public sealed class CompleteStepHandler(CycleDesk desk)
{
    public Task<StepOutcome> HandleAsync(Caller caller, CompleteStep request, CancellationToken cancellationToken) =>
        desk.ChangeAsync(
            caller,
            request.Command,
            $"selesai {request.Command.RunId} {request.Answer} {CommandId.Digest(request.Note)}",
            desk.HolderOfTheStepAsync,
            (situation, actedFor) => situation.Cycle.Complete(
                request.Command.RunId!.Value, request.Answer, request.Note, situation.Sop,
                situation.Calendar, caller.Actor, actedFor, situation.Now),
            cancellationToken);
}
