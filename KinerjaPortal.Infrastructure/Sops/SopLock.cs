using KinerjaPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Sops;

/// <summary>
/// Pessimistic lock on an SOP with its versions and drafts, the first thing that every transaction on them takes: two that took
/// their tables in different orders would wait for each other, and the database would end one of them (a deadlock).
/// </summary>
internal static class SopLock
{
    /// <summary>Holds the SOP until the transaction ends. Nothing about it changes.</summary>
    public static Task<int> TakeAsync(PortalContext db, Guid sopId, CancellationToken cancellationToken) =>
        db.Sops.Where(sop => sop.Id == sopId).ExecuteUpdateAsync(set => set.SetProperty(sop => sop.Title, sop => sop.Title), cancellationToken);

    /// <summary>Holds the SOP of a version, which stays the same for good. Null where there is no such version.</summary>
    public static async Task<Guid?> TakeByVersionAsync(PortalContext db, Guid versionId, CancellationToken cancellationToken)
    {
        var sopId = await db.SopVersions.Where(version => version.Id == versionId)
            .Select(version => (Guid?)version.SopId)
            .FirstOrDefaultAsync(cancellationToken);
        if (sopId is { } id)
        {
            await TakeAsync(db, id, cancellationToken);
        }

        return sopId;
    }
}
