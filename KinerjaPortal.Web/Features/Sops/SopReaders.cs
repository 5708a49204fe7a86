using KinerjaPortal.Domain.People;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Web.Features.Account;

namespace KinerjaPortal.Web.Features.Sops;

/// <summary>
/// Who may read a version: one that was established, whoever reads its office's SOPs; one that is still drawn or waits to be
/// established, who draws them, asked of the database each time.
/// </summary>
public sealed class SopReaders(OfficeDirectory offices, PostHolders holders)
{
    public async Task<bool> MayReadAsync(Caller? caller, CataloguedSop asked, CancellationToken cancellationToken) =>
        caller is not null
        && (asked.Version.Status is SopVersionStatus.Published or SopVersionStatus.Retired
            ? caller.May(PortalAction.ReadSops, asked.Sop.OpdId)
            : await offices.FindAsync(asked.Sop.OpdId, cancellationToken) is { } office && await holders.MayAsync(PortalAction.DrawSops, office.Opd, caller.PersonId, cancellationToken));
}
