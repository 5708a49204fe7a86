using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Infrastructure.Drafts;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Web.Features.Account;

namespace KinerjaPortal.Web.Features.Cycles;

/// <summary>Moves a running cycle to the version of its SOP that is in force, as an admin of the office saw it previewed.</summary>
/// <param name="Command">Its visit is the one that was open in the preview.</param>
/// <param name="Counterparts">Rows of the version that the cycle runs on, and those of the new one that stand for them.</param>
public sealed record MoveCycle(CycleCommand Command, Guid ToVersionId, IReadOnlyDictionary<Guid, Guid> Counterparts, string? Note);

public sealed class MoveCycleHandler(CycleDesk desk, PostHolders holders, SopCatalogue sops, NoteDrafts drafts)
{
    public async Task<StepOutcome> HandleAsync(Caller caller, MoveCycle request, CancellationToken cancellationToken)
    {
        if (await sops.FindVersionAsync(request.ToVersionId, cancellationToken) is not { Version: var to })
        {
            return new StepOutcome.Unknown();
        }

        var inForce = await sops.FindAsync(to.SopId, cancellationToken);
        var rows = string.Join(' ', request.Counterparts.OrderBy(row => row.Key).Select(row => $"{row.Key}={row.Value}"));
        var outcome = await desk.ChangeAsync(
            caller,
            request.Command,
            $"pindah {request.Command.RunId} {to.Id} {CommandId.Digest($"{rows} {request.Note}")}",
            async (situation, token) => await holders.IsAdminAsync(situation.Office.Opd, caller.PersonId, token)
                ? Standing.AsAdmin
                : new Standing.NoAdmin(),
            (situation, actedFor) => inForce?.Version.Id == to.Id
                ? situation.Cycle.MoveToVersion(
                    request.Command.RunId!.Value, request.Counterparts, request.Note, situation.Sop, to,
                    situation.Calendar, caller.Actor, actedFor, situation.Now)
                : new StepOutcome.NotTheVersionInForce(to.Number),
            cancellationToken);
        if (outcome is StepOutcome.Done { After.Moves: [.., var move] })
        {
            // What was typed at the visit and not sent goes on with the document.
            await drafts.MoveAsync(move.FromRunId, move.RunId, CancellationToken.None);
        }

        return outcome;
    }
}
