using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Web.Features.Account;

namespace KinerjaPortal.Web.Features.Cycles;

/// <summary>Ends the visit and hands on: a plain step without an answer, a decision with Ya, or Tidak and a reason.</summary>
/// <param name="Marks">Places in the files that are marked with a Tidak.</param>
public sealed record CompleteStep(CycleCommand Command, FlowLabel Answer, string? Note, IReadOnlyList<ReturnMark>? Marks = null);

public sealed class CompleteStepHandler(CycleDesk desk)
{
    public Task<StepOutcome> HandleAsync(Caller caller, CompleteStep request, CancellationToken cancellationToken) =>
        desk.ChangeAsync(
            caller,
            request.Command,
            $"selesai {request.Command.RunId} {request.Answer} {CommandId.Digest(ReturnMarks.Request(request.Note, request.Marks))}",
            desk.HolderOfTheStepAsync,
            (situation, actedFor) => situation.Cycle.Complete(
                request.Command.RunId!.Value, request.Answer, request.Note, situation.Sop,
                situation.Calendar, caller.Actor, actedFor, situation.Now, request.Marks),
            cancellationToken);
}
