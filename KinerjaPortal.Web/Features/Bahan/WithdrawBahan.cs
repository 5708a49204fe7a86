using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Decisions;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Web.Features.Commands;
using KinerjaPortal.Web.Features.Cycles;

namespace KinerjaPortal.Web.Features.Bahan;

/// <summary>Asks no longer for something, with a reason.</summary>
public sealed record WithdrawBahan(CycleCommand Command, Guid ItemId, string? Reason) : CycleRequest(Command);

public sealed class WithdrawBahanHandler(CommandPipeline pipeline, PostAuthority posts) : CycleCommandHandler<WithdrawBahan>(pipeline)
{
    protected internal override Task<Standing> AuthoriseAsync(Situation situation, WithdrawBahan request, CancellationToken cancellationToken) =>
        posts.AskerOfBahanAsync(situation, request.ItemId, cancellationToken);

    protected override StepOutcome Decide(Situation situation, ActedFor actedFor, WithdrawBahan request) =>
        situation.Cycle.WithdrawBahan(request.ItemId, request.Reason, situation.Actor, actedFor, situation.Now);
}
