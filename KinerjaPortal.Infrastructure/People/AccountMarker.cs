using KinerjaPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.People;

/// <summary>
/// The change marker of who may be signed in: one row that gets a new value whenever an account is made, closed or opened, a stamp changes
/// or a session ends, in the same transaction, so that every node sees it by one look a second.
/// </summary>
internal static class AccountMarker
{
    public const string Name = "akun";

    public static Task<Guid> ReadAsync(PortalContext db, CancellationToken cancellationToken) =>
        db.ChangeMarkers.Where(marker => marker.Name == Name).Select(marker => marker.Stamp).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Last in its transaction, because everybody who changes an account waits for this row.</summary>
    public static Task MoveAsync(PortalContext db, CancellationToken cancellationToken)
    {
        var stamp = Guid.NewGuid();
        return db.ChangeMarkers.Where(marker => marker.Name == Name)
            .ExecuteUpdateAsync(set => set.SetProperty(marker => marker.Stamp, stamp), cancellationToken);
    }
}
