using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Decisions;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Web.Features.Commands;

namespace KinerjaPortal.Web.Features.Cycles.Steps;

/// <summary>Ends the visit and hands on: a plain step without an answer, a decision with Ya, or Tidak and a reason.</summary>
/// <param name="Marks">Places in the files that are marked with a Tidak.</param>
public sealed record CompleteStep(CycleCommand Command, FlowLabel Answer, string? Note, IReadOnlyList<ReturnMark>? Marks = null) : CycleRequest(Command);

public sealed class CompleteStepHandler(CommandPipeline pipeline, PostAuthority posts) : CycleCommandHandler<CompleteStep>(pipeline)
{
    protected internal override Task<Standing> AuthoriseAsync(Situation situation, CompleteStep request, CancellationToken cancellationToken) =>
        posts.HolderOfTheStepAsync(situation, cancellationToken);

    protected override StepOutcome Decide(Situation situation, ActedFor actedFor, CompleteStep request) =>
        situation.Cycle.Complete(
            request.Command.RunId!.Value, request.Answer, request.Note, situation.Sop,
            situation.Calendar, situation.Actor, actedFor, situation.Now, request.Marks);
}
