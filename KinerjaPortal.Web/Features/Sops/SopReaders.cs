using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Web.Features.Account;

namespace KinerjaPortal.Web.Features.Sops;

/// <summary>
/// Who may read a version: one that was established, everybody who is signed in; one that is still drawn or waits to be
/// established, the admins of its office, asked of the database each time.
/// </summary>
public sealed class SopReaders(OfficeDirectory offices, PostHolders holders)
{
    public async Task<bool> MayReadAsync(Caller? caller, CataloguedSop asked, CancellationToken cancellationToken) =>
        asked.Version.Status is SopVersionStatus.Published or SopVersionStatus.Retired
        || (caller is not null
            && await offices.FindAsync(asked.Sop.OpdId, cancellationToken) is { } office
            && await holders.IsAdminAsync(office.Opd, caller.PersonId, cancellationToken));
}
