using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Decisions;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Web.Features.Commands;
using KinerjaPortal.Web.Features.Cycles;

namespace KinerjaPortal.Web.Features.Handoffs;

/// <summary>Takes back what was handed on, as long as the receiver has not opened it.</summary>
/// <param name="Command">Its visit is the open one, at the desk that received it.</param>
public sealed record RecallHandoff(CycleCommand Command, string? Note) : CycleRequest(Command);

public sealed class RecallHandoffHandler(CommandPipeline pipeline, PostAuthority posts) : CycleCommandHandler<RecallHandoff>(pipeline)
{
    /// <summary>It comes back to the desk that sent it, so one must still hold that; who of them handed on, the cycle knows.</summary>
    protected internal override Task<Standing> AuthoriseAsync(Situation situation, RecallHandoff request, CancellationToken cancellationToken)
    {
        var received = situation.Cycle.Current!;
        return posts.HolderOfTheRunAsync(situation, situation.Cycle.SentBefore(received) ?? received, cancellationToken);
    }

    protected override StepOutcome Decide(Situation situation, ActedFor actedFor, RecallHandoff request) =>
        situation.Cycle.Recall(request.Command.RunId!.Value, request.Note, situation.Sop, situation.Calendar, situation.Actor, actedFor, situation.Now);
}
