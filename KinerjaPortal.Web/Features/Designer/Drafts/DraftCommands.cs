using KinerjaPortal.Domain.People;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Web.Features.Account;

namespace KinerjaPortal.Web.Features.Designer.Drafts;

/// <summary>
/// Where drafts are begun, opened, saved and thrown away, and the one place that asks who may: admins of the office, asked
/// of the database each time, because a page stays open longer than a right may last.
/// </summary>
public sealed class DraftCommands(SopDrafts drafts, SopCatalogue sops, OfficeDirectory offices, PostHolders holders)
{
    public async Task<bool> MayDrawAsync(Guid opdId, Guid personId, CancellationToken cancellationToken) =>
        await offices.FindAsync(opdId, cancellationToken) is { } office
        && await holders.MayAsync(PortalAction.DrawSops, office.Opd, personId, cancellationToken);

    /// <summary>A draft of an SOP that the caller's own office did not have.</summary>
    public async Task<DraftOutcome> BeginSopAsync(
        Caller caller, DocumentType documentType, SopDefinition sheet, CancellationToken cancellationToken)
    {
        if (!await MayDrawAsync(caller.OpdId, caller.PersonId, cancellationToken))
        {
            return new DraftOutcome.NotAdmin();
        }

        return new DraftOutcome.Done(
            await drafts.CreateSopAsync(caller.OpdId, caller.OpdCode, documentType, sheet, caller.PersonId, cancellationToken));
    }

    /// <summary>A draft of the next version, from the one in force; its rows keep their ids, so that the two can be compared.</summary>
    public async Task<DraftOutcome> BeginVersionAsync(Caller caller, Guid sopId, CancellationToken cancellationToken)
    {
        if (await sops.FindAsync(sopId, cancellationToken) is not { } current)
        {
            return new DraftOutcome.Gone();
        }

        return await MayDrawAsync(current.Sop.OpdId, caller.PersonId, cancellationToken)
            ? await drafts.CreateVersionAsync(sopId, current.Version.Definition, caller.PersonId, cancellationToken)
            : new DraftOutcome.NotAdmin();
    }

    public async Task<DraftOutcome> OpenAsync(DraftSeat seat, bool takeOver, CancellationToken cancellationToken) =>
        await MayDrawAsync(seat.OpdId, seat.PersonId, cancellationToken)
            ? await drafts.OpenAsync(seat.VersionId, seat.SittingId, seat.PersonId, takeOver, cancellationToken)
            : new DraftOutcome.NotAdmin();

    public async Task<DraftOutcome> SaveAsync(DraftSeat seat, int revision, SopDefinition sheet, CancellationToken cancellationToken) =>
        await MayDrawAsync(seat.OpdId, seat.PersonId, cancellationToken)
            ? await drafts.SaveAsync(seat.VersionId, seat.SittingId, revision, sheet, seat.PersonId, cancellationToken)
            : new DraftOutcome.NotAdmin();

    /// <returns><see cref="DraftOutcome.Done"/> with the draft as it was before it was thrown away.</returns>
    public async Task<DraftOutcome> DiscardAsync(Caller caller, SopDraft draft, CancellationToken cancellationToken)
    {
        if (!await MayDrawAsync(draft.Sop.OpdId, caller.PersonId, cancellationToken))
        {
            return new DraftOutcome.NotAdmin();
        }

        return await drafts.DiscardAsync(draft.VersionId, cancellationToken) ? new DraftOutcome.Done(draft) : new DraftOutcome.Gone();
    }
}
