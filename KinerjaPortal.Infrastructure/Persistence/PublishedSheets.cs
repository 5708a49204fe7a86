using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace KinerjaPortal.Infrastructure.Persistence;

/// <summary>
/// Cycles run on published sheets, and every node keeps them in memory: whoever would save one changed, taken away or put
/// back to a draft has made a mistake, and is stopped before the database is.
/// </summary>
internal static class PublishedSheets
{
    public static void Guard(ChangeTracker changes)
    {
        foreach (var entry in changes.Entries<SopVersionRow>().Where(entry => entry.State is EntityState.Modified or EntityState.Deleted))
        {
            var was = entry.Property(version => version.Status).OriginalValue;
            if (was is SopVersionStatus.Draft or SopVersionStatus.Submitted)
            {
                continue;
            }

            if (entry.State == EntityState.Deleted
                || entry.Property(version => version.Definition).IsModified
                || entry.Property(version => version.EffectiveFrom).IsModified
                || entry.Entity.Status is SopVersionStatus.Draft or SopVersionStatus.Submitted)
            {
                throw new InvalidOperationException($"Version {entry.Entity.Number} of SOP {entry.Entity.SopId} is published and does not change.");
            }
        }
    }
}
