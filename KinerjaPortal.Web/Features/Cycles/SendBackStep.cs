using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Web.Features.Account;

namespace KinerjaPortal.Web.Features.Cycles;

/// <summary>Sends the document back to an earlier step where the chart has no arrow for it, with a reason.</summary>
/// <param name="Marks">Places in the files that are marked with it.</param>
public sealed record SendBackStep(CycleCommand Command, Guid ToStepId, string? Reason, IReadOnlyList<ReturnMark>? Marks = null);

public sealed class SendBackStepHandler(CycleDesk desk)
{
    public Task<StepOutcome> HandleAsync(Caller caller, SendBackStep request, CancellationToken cancellationToken) =>
        desk.ChangeAsync(
            caller,
            request.Command,
            $"kembali {request.Command.RunId} {request.ToStepId} {CommandId.Digest(ReturnMarks.Request(request.Reason, request.Marks))}",
            desk.HolderOfTheStepAsync,
            (situation, actedFor) => situation.Cycle.SendBack(
                request.Command.RunId!.Value, request.ToStepId, request.Reason, situation.Sop,
                situation.Calendar, caller.Actor, actedFor, situation.Now, request.Marks),
            cancellationToken);
}
