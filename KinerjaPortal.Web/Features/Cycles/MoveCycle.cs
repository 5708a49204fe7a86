using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Decisions;
using KinerjaPortal.Domain.Cycles.Refusals;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Drafts;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Commands;

namespace KinerjaPortal.Web.Features.Cycles;

/// <summary>Moves a running cycle to the version of its SOP that is in force, as an admin of the office saw it previewed.</summary>
/// <param name="Command">Its visit is the one that was open in the preview.</param>
/// <param name="Counterparts">Rows of the version that the cycle runs on, and those of the new one that stand for them.</param>
public sealed record MoveCycle(
    CycleCommand Command, Guid ToVersionId, [property: NotFingerprinted] IReadOnlyDictionary<Guid, Guid> Counterparts, string? Note) : CycleRequest(Command)
{
    /// <summary>The rows in an order of their own: a dictionary has none.</summary>
    public IEnumerable<KeyValuePair<Guid, Guid>> Rows => Counterparts.OrderBy(row => row.Key);
}

public sealed class MoveCycleHandler(CommandPipeline pipeline, PostAuthority posts, SopCatalogue sops, NoteDrafts drafts)
    : CycleCommandHandler<MoveCycle, SopVersion>(pipeline)
{
    public override async Task<StepOutcome> HandleAsync(Caller caller, MoveCycle request, CancellationToken cancellationToken)
    {
        var outcome = await base.HandleAsync(caller, request, cancellationToken);
        if (outcome is StepOutcome.Done { After.Moves: [.., var move] })
        {
            // What was typed at the visit and not sent goes on with the document.
            await drafts.MoveAsync(move.FromRunId, move.RunId, CancellationToken.None);
        }

        return outcome;
    }

    protected internal override Task<Standing> AuthoriseAsync(Situation situation, MoveCycle request, CancellationToken cancellationToken) =>
        posts.AdminAsync(situation, cancellationToken);

    protected internal override async Task<Preparation<SopVersion>> PrepareAsync(
        Situation situation, ActedFor actedFor, MoveCycle request, SopVersion? before, CancellationToken cancellationToken)
    {
        if (await sops.FindVersionAsync(request.ToVersionId, cancellationToken) is not { Version: var to })
        {
            return new CommonRefusal.Unknown();
        }

        var inForce = await sops.FindAsync(to.SopId, cancellationToken);
        if (inForce?.Version.Id != to.Id)
        {
            return new MoveRefusal.NotTheVersionInForce(to.Number);
        }

        return to;
    }

    protected internal override StepOutcome Decide(Situation situation, ActedFor actedFor, MoveCycle request, SopVersion prepared) =>
        situation.Cycle.MoveToVersion(
            request.Command.RunId!.Value, request.Counterparts, request.Note, situation.Sop, prepared,
            situation.Calendar, situation.Actor, actedFor, situation.Now);
}
