using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Persistence;

/// <summary>
/// A change marker: one row that gets a new value with every change of what it stands for, in the same transaction, so that every node sees
/// by one look whether what it holds in memory is of today.
/// </summary>
/// <param name="Name">The row's key.</param>
internal sealed record ChangeMarker(string Name)
{
    /// <summary>Of offices, posts and who holds them.</summary>
    public static readonly ChangeMarker Offices = new("kantor");

    /// <summary>Of who may be signed in: an account made, closed or opened, a stamp changed, a session ended.</summary>
    public static readonly ChangeMarker Accounts = new("akun");

    public Task<Guid> ReadAsync(PortalContext db, CancellationToken cancellationToken) =>
        db.ChangeMarkers.Where(marker => marker.Name == Name).Select(marker => marker.Stamp).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Last in its transaction, because everybody who changes the same waits for this row.</summary>
    public Task MoveAsync(PortalContext db, CancellationToken cancellationToken)
    {
        var stamp = Guid.NewGuid();
        return db.ChangeMarkers.Where(marker => marker.Name == Name)
            .ExecuteUpdateAsync(set => set.SetProperty(marker => marker.Stamp, stamp), cancellationToken);
    }
}
