using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Decisions;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Web.Features.Commands;
using KinerjaPortal.Web.Features.Cycles.Start;

namespace KinerjaPortal.Web.Features.Cycles;

/// <summary>Gives a running cycle up, with a reason.</summary>
public sealed record CancelCycle(CycleCommand Command, string? Reason) : CycleRequest(Command);

public sealed class CancelCycleHandler(CommandPipeline pipeline, CycleStarters starters) : CycleCommandHandler<CancelCycle>(pipeline)
{
    protected internal override Task<Standing> AuthoriseAsync(Situation situation, CancelCycle request, CancellationToken cancellationToken) =>
        starters.StandingAsync(situation.Caller, situation.Office, situation.Sop, situation.Now, cancellationToken);

    protected override StepOutcome Decide(Situation situation, ActedFor actedFor, CancelCycle request) =>
        situation.Cycle.Cancel(request.Reason, situation.Actor, actedFor, situation.Now);
}
