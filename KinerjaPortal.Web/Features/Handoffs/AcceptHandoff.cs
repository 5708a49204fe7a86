using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Decisions;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Web.Features.Commands;
using KinerjaPortal.Web.Features.Cycles;

namespace KinerjaPortal.Web.Features.Handoffs;

/// <summary>The receiving post takes over what was handed to it.</summary>
public sealed record AcceptHandoff(CycleCommand Command) : CycleRequest(Command);

public sealed class AcceptHandoffHandler(CommandPipeline pipeline, PostAuthority posts) : CycleCommandHandler<AcceptHandoff>(pipeline)
{
    protected internal override Task<Standing> AuthoriseAsync(Situation situation, AcceptHandoff request, CancellationToken cancellationToken) =>
        posts.HolderOfTheStepAsync(situation, cancellationToken);

    protected override StepOutcome Decide(Situation situation, ActedFor actedFor, AcceptHandoff request) =>
        situation.Cycle.Accept(request.Command.RunId!.Value, situation.Actor, actedFor, situation.Now);
}
