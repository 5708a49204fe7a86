using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Decisions;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Web.Features.Commands;
using KinerjaPortal.Web.Features.Cycles;

namespace KinerjaPortal.Web.Features.Handoffs;

/// <summary>Says that the other system answers again: the clock of the step goes on.</summary>
public sealed record ReleaseStep(CycleCommand Command, string? Note) : CycleRequest(Command);

public sealed class ReleaseStepHandler(CommandPipeline pipeline, PostAuthority posts) : CycleCommandHandler<ReleaseStep>(pipeline)
{
    protected internal override Task<Standing> AuthoriseAsync(Situation situation, ReleaseStep request, CancellationToken cancellationToken) =>
        posts.HolderOfTheStepAsync(situation, cancellationToken);

    protected override StepOutcome Decide(Situation situation, ActedFor actedFor, ReleaseStep request) =>
        situation.Cycle.Release(request.Command.RunId!.Value, request.Note, situation.Calendar, situation.Actor, actedFor, situation.Now);
}
