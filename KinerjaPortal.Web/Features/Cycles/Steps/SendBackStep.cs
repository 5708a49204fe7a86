using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Decisions;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Web.Features.Commands;

namespace KinerjaPortal.Web.Features.Cycles.Steps;

/// <summary>Sends the document back to an earlier step where the chart has no arrow for it, with a reason.</summary>
/// <param name="Marks">Places in the files that are marked with it.</param>
public sealed record SendBackStep(CycleCommand Command, Guid ToStepId, string? Reason, IReadOnlyList<ReturnMark>? Marks = null) : CycleRequest(Command);

public sealed class SendBackStepHandler(CommandPipeline pipeline, PostAuthority posts) : CycleCommandHandler<SendBackStep>(pipeline)
{
    protected internal override Task<Standing> AuthoriseAsync(Situation situation, SendBackStep request, CancellationToken cancellationToken) =>
        posts.HolderOfTheStepAsync(situation, cancellationToken);

    protected override StepOutcome Decide(Situation situation, ActedFor actedFor, SendBackStep request) =>
        situation.Cycle.SendBack(
            request.Command.RunId!.Value, request.ToStepId, request.Reason, situation.Sop,
            situation.Calendar, situation.Actor, actedFor, situation.Now, request.Marks);
}
