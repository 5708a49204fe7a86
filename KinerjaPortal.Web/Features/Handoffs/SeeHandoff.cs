using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Decisions;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Web.Features.Commands;
using KinerjaPortal.Web.Features.Cycles;

namespace KinerjaPortal.Web.Features.Handoffs;

/// <summary>Somebody of the receiving post opens what was handed on. From then on it is not taken back.</summary>
public sealed record SeeHandoff(CycleCommand Command) : CycleRequest(Command);

public sealed class SeeHandoffHandler(CommandPipeline pipeline, PostAuthority posts) : CycleCommandHandler<SeeHandoff>(pipeline)
{
    protected internal override Task<Standing> AuthoriseAsync(Situation situation, SeeHandoff request, CancellationToken cancellationToken) =>
        posts.HolderOfTheStepAsync(situation, cancellationToken);

    protected override StepOutcome Decide(Situation situation, ActedFor actedFor, SeeHandoff request) =>
        situation.Cycle.See(request.Command.RunId!.Value, situation.Actor, actedFor, situation.Now);
}
