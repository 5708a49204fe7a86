using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Domain.Sops.Versions;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Designer.Drafts;

namespace KinerjaPortal.Web.Features.Versions;

/// <summary>The one way by which a version goes on in its life: is the person an admin of its office now, then what is asked.</summary>
public sealed class VersionCommands(SopVersions versions, OfficeDirectory offices, PostHolders holders, DraftSittings sittings)
{
    public Task<VersionOutcome> SubmitAsync(Caller caller, Guid versionId, CancellationToken cancellationToken) =>
        AsAdminAsync(caller, versionId, _ => versions.SubmitAsync(versionId, caller.PersonId, cancellationToken), cancellationToken);

    public Task<VersionOutcome> WithdrawAsync(Caller caller, Guid versionId, CancellationToken cancellationToken) =>
        AsAdminAsync(caller, versionId, _ => versions.WithdrawAsync(versionId, cancellationToken), cancellationToken);

    public Task<VersionOutcome> EstablishAsync(
        Caller caller, Guid versionId, Establishment establishment, CancellationToken cancellationToken) =>
        AsAdminAsync(
            caller, versionId,
            opd => versions.EstablishAsync(versionId, establishment, opd.Zone, caller.PersonId, cancellationToken),
            cancellationToken);

    /// <summary>Whether the person is an admin of this office now; for showing what they may do.</summary>
    public async Task<bool> IsAdminAsync(Caller caller, Opd opd, CancellationToken cancellationToken) =>
        await holders.MayAsync(PortalAction.DrawSops, opd, caller.PersonId, cancellationToken);

    private async Task<VersionOutcome> AsAdminAsync(
        Caller caller, Guid versionId, Func<Opd, Task<VersionOutcome>> change, CancellationToken cancellationToken)
    {
        if (await versions.OfficeOfAsync(versionId, cancellationToken) is not { } opdId
            || await offices.FindAsync(opdId, cancellationToken) is not { } office)
        {
            return new VersionOutcome.Unknown();
        }

        if (!await IsAdminAsync(caller, office.Opd, cancellationToken))
        {
            return new VersionOutcome.OnlyTheAdmin();
        }

        // What was drawn a moment ago belongs to it, and the tabs that draw must hear that it went on.
        if (!await sittings.SettleAsync(versionId, cancellationToken))
        {
            throw new TimeoutException("What was drawn last is not saved, so the version is not as its admin sees it.");
        }

        var outcome = await change(office.Opd);
        await sittings.RefreshAsync(versionId, cancellationToken);
        return outcome;
    }
}
