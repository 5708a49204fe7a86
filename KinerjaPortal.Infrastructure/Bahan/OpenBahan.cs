using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Bahan;

/// <summary>Tells which cycles of an office may hold bahan that somebody still waits for.</summary>
public sealed class OpenBahan(IDbContextFactory<PortalContext> contexts)
{
    /// <summary>The office's running cycles in which bahan was asked for or a file filed; closed ones cost nothing, however many.</summary>
    public async Task<IReadOnlyList<Guid>> CyclesOfAsync(Guid opdId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Cycles.AsNoTracking()
            .Where(cycle => cycle.OpdId == opdId && cycle.Status == CycleStatus.Running && cycle.HasFiles)
            .Select(cycle => cycle.Id)
            .ToListAsync(cancellationToken);
    }
}
