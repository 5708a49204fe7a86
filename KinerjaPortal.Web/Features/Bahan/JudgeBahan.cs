using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Decisions;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Web.Features.Commands;
using KinerjaPortal.Web.Features.Cycles;

namespace KinerjaPortal.Web.Features.Bahan;

/// <summary>Accepts what was handed in, or returns it with a reason.</summary>
/// <param name="Version">The version that was looked at.</param>
public sealed record JudgeBahan(CycleCommand Command, Guid ItemId, int Version, bool Accept, string? Reason) : CycleRequest(Command);

public sealed class JudgeBahanHandler(CommandPipeline pipeline, PostAuthority posts) : CycleCommandHandler<JudgeBahan>(pipeline)
{
    protected internal override Task<Standing> AuthoriseAsync(Situation situation, JudgeBahan request, CancellationToken cancellationToken) =>
        posts.AskerOfBahanAsync(situation, request.ItemId, cancellationToken);

    protected override StepOutcome Decide(Situation situation, ActedFor actedFor, JudgeBahan request) => request.Accept
        ? situation.Cycle.AcceptBahan(request.ItemId, request.Version, situation.Actor, actedFor, situation.Now)
        : situation.Cycle.ReturnBahan(request.ItemId, request.Version, request.Reason, situation.Actor, actedFor, situation.Now);
}
