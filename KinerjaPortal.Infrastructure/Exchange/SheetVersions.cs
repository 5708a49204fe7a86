using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Sops;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Exchange;

/// <summary>The versions that files are written from and made for; read afresh, because a draft changes while it is drawn.</summary>
public sealed class SheetVersions(IDbContextFactory<PortalContext> contexts)
{
    /// <returns>Null for an id that no version has.</returns>
    public async Task<CataloguedSop?> FindAsync(Guid versionId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await (
            from version in db.SopVersions.AsNoTracking()
            join sop in db.Sops.AsNoTracking() on version.SopId equals sop.Id
            where version.Id == versionId
            select new { Sop = sop, Version = version }).FirstOrDefaultAsync(cancellationToken);
        return found is null
            ? null
            : new CataloguedSop(
                found.Sop,
                new SopVersion(
                    found.Version.Id, found.Version.SopId, found.Version.Number, found.Version.Status, SopDefinitionJson.Read(found.Version.Definition)));
    }

    /// <summary>Whether an SOP is one of the office's.</summary>
    public async Task<bool> IsOfAsync(Guid sopId, Guid opdId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Sops.AnyAsync(sop => sop.Id == sopId && sop.OpdId == opdId, cancellationToken);
    }
}
