using KinerjaPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Files;

/// <summary>
/// Whether the files' folder is the one that belongs to this database. A folder that was not mounted, or is another portal's, looks like
/// any folder; files would be missed in it, and the sweep would take away what the other's rows name. So a marker in it names an office of
/// the database: an office's id is random, in no other database, and never goes away.
/// </summary>
public sealed class FolderOwner(FileSettings settings, IDbContextFactory<PortalContext> contexts)
{
    private const string Marker = "portal.id";

    private string Path => System.IO.Path.Combine(settings.Root, Marker);

    /// <summary>Marks a folder that has no marker yet. Does nothing while the database has no office.</summary>
    public async Task MarkAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (!File.Exists(Path) && await db.Opds.OrderBy(opd => opd.Code).Select(opd => (Guid?)opd.Id).FirstOrDefaultAsync(cancellationToken) is { } id)
        {
            // Whole or not at all, also where two nodes start at once.
            var unfinished = $"{Path}-{Guid.NewGuid():N}";
            await File.WriteAllTextAsync(unfinished, id.ToString(), cancellationToken);
            File.Move(unfinished, Path, overwrite: true);
        }
    }

    /// <returns>False where the marker is missing, cannot be read, or names no office of this database.</returns>
    public async Task<bool> IsThisDatabaseAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (!Guid.TryParse(await File.ReadAllTextAsync(Path, cancellationToken), out var id))
            {
                return false;
            }

            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            return await db.Opds.AnyAsync(opd => opd.Id == id, cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
