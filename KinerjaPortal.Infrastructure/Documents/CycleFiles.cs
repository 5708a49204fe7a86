using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Documents;

/// <summary>Finds filed files by their id. Who may read them is asked elsewhere.</summary>
public sealed class CycleFiles(IDbContextFactory<PortalContext> contexts)
{
    public async Task<CycleFile?> FindAsync(Guid fileId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.CycleFiles.AsNoTracking()
            .Where(file => file.Id == fileId)
            .Select(file => new CycleFile(
                new FiledFile(file.Id, file.Name, file.Sha256, file.Size, file.MediaType),
                file.OpdId, file.CycleId, file.ItemId, file.Restricted, file.FiledAt))
            .FirstOrDefaultAsync(cancellationToken);
    }
}

/// <summary>A file and where it was filed.</summary>
/// <param name="ItemId">The request it belongs to; null for documents.</param>
public sealed record CycleFile(FiledFile File, Guid OpdId, Guid CycleId, Guid? ItemId, bool Restricted, DateTimeOffset FiledAt);
