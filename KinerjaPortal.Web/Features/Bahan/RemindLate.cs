using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Decisions;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Web.Features.Commands;
using KinerjaPortal.Web.Features.Cycles;

namespace KinerjaPortal.Web.Features.Bahan;

/// <summary>Reminds everybody who is late with what the open step asked for.</summary>
public sealed record RemindLate(CycleCommand Command) : CycleRequest(Command);

public sealed class RemindLateHandler(CommandPipeline pipeline, PostAuthority posts) : CycleCommandHandler<RemindLate>(pipeline)
{
    protected internal override Task<Standing> AuthoriseAsync(Situation situation, RemindLate request, CancellationToken cancellationToken) =>
        posts.HolderOfTheStepAsync(situation, cancellationToken);

    protected override StepOutcome Decide(Situation situation, ActedFor actedFor, RemindLate request) =>
        situation.Cycle.RemindLate(request.Command.RunId!.Value, situation.Actor, actedFor, situation.Now);
}
