using KinerjaPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Organisation;

/// <summary>
/// The change marker of offices, posts and who holds them: one row that gets a new value with every change, in the same transaction,
/// so that every node sees by one look whether its <see cref="OfficeDirectory"/> is of today.
/// </summary>
internal static class OfficeMarker
{
    public const string Name = "kantor";

    public static Task<Guid> ReadAsync(PortalContext db, CancellationToken cancellationToken) =>
        db.ChangeMarkers.Where(marker => marker.Name == Name).Select(marker => marker.Stamp).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Last in its transaction, because everybody who changes an office waits for this row.</summary>
    public static Task MoveAsync(PortalContext db, CancellationToken cancellationToken)
    {
        var stamp = Guid.NewGuid();
        return db.ChangeMarkers.Where(marker => marker.Name == Name)
            .ExecuteUpdateAsync(set => set.SetProperty(marker => marker.Stamp, stamp), cancellationToken);
    }
}
