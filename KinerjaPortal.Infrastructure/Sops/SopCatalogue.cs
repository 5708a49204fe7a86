using System.Collections.Concurrent;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Sops;

/// <summary>
/// The SOPs and their versions. A published version never changes, so it is read once and kept; which one is in force
/// changes at midnight of the office, so that is asked every time.
/// </summary>
public sealed class SopCatalogue(IDbContextFactory<PortalContext> contexts, TimeProvider clock)
{
    private readonly ConcurrentDictionary<Guid, SopVersion> _versions = new();

    /// <summary>The version on which a cycle runs; every cycle's version exists.</summary>
    public async ValueTask<SopVersion> VersionAsync(Guid versionId, CancellationToken cancellationToken)
    {
        if (_versions.TryGetValue(versionId, out var known))
        {
            return known;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await db.SopVersions.AsNoTracking().FirstAsync(version => version.Id == versionId, cancellationToken);
        return Keep(row);
    }

    /// <summary>Any version with the SOP that it is of, a draft as it was last saved; null when there is no such version.</summary>
    public async Task<CataloguedSop?> FindVersionAsync(Guid versionId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var sop = await db.SopVersions.Where(version => version.Id == versionId)
            .Join(db.Sops.AsNoTracking(), version => version.SopId, sop => sop.Id, (_, sop) => sop)
            .FirstOrDefaultAsync(cancellationToken);
        return sop is null ? null : new CataloguedSop(sop, await VersionAsync(versionId, cancellationToken));
    }

    /// <summary>Whether an SOP is one of the office's.</summary>
    public async Task<bool> IsOfAsync(Guid sopId, Guid opdId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Sops.AnyAsync(sop => sop.Id == sopId && sop.OpdId == opdId, cancellationToken);
    }

    /// <summary>The version if it was read before, without waiting; for live pages, whose cycles' versions were all read.</summary>
    public SopVersion? Known(Guid versionId) => _versions.GetValueOrDefault(versionId);

    /// <summary>An SOP with the version that new cycles start on, or null when there is no such SOP or nothing in force.</summary>
    public async Task<CataloguedSop?> FindAsync(Guid sopId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await InForce(db).FirstOrDefaultAsync(entry => entry.Sop.Id == sopId, cancellationToken);
        return found is null ? null : new CataloguedSop(found.Sop, await VersionAsync(found.VersionId, cancellationToken));
    }

    /// <summary>An SOP with one of its versions, a draft as well, or null when it has no such version.</summary>
    public async Task<CataloguedSop?> FindAsync(Guid sopId, Guid versionId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var sop = await db.Sops.AsNoTracking().FirstOrDefaultAsync(sop => sop.Id == sopId, cancellationToken);
        var row = await db.SopVersions.AsNoTracking()
            .FirstOrDefaultAsync(version => version.Id == versionId && version.SopId == sopId, cancellationToken);
        return sop is null || row is null ? null : new CataloguedSop(sop, Keep(row));
    }

    /// <summary>The SOPs of one office, or of all, that have a version in force.</summary>
    public async Task<IReadOnlyList<CataloguedSop>> ListAsync(Guid? opdId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var entries = await InForce(db)
            .Where(entry => opdId == null || entry.Sop.OpdId == opdId)
            .ToListAsync(cancellationToken);
        var missing = entries.Select(entry => entry.VersionId).Where(id => !_versions.ContainsKey(id)).ToList();
        if (missing.Count > 0)
        {
            var rows = await db.SopVersions.AsNoTracking().Where(version => missing.Contains(version.Id)).ToListAsync(cancellationToken);
            rows.ForEach(row => Keep(row));
        }

        return [.. entries.Select(entry => new CataloguedSop(entry.Sop, _versions[entry.VersionId]))
            .OrderBy(entry => entry.Sop.OpdId).ThenBy(entry => entry.Sop.DocumentType)];
    }

    /// <summary>Of each SOP the newest established version whose first day has come where the office is.</summary>
    private IQueryable<SopInForce> InForce(PortalContext db)
    {
        var now = clock.GetUtcNow();
        var (wib, wita, wit) = (ZonaWaktu.Wib.DateOf(now), ZonaWaktu.Wita.DateOf(now), ZonaWaktu.Wit.DateOf(now));
        return
            from sop in db.Sops.AsNoTracking()
            join opd in db.Opds.AsNoTracking() on sop.OpdId equals opd.Id
            let newest = db.SopVersions
                .Where(version => version.SopId == sop.Id && version.Status == SopVersionStatus.Published
                    && (version.EffectiveFrom == null
                        || version.EffectiveFrom <= (opd.Zone == ZonaWaktu.Wib ? wib : opd.Zone == ZonaWaktu.Wita ? wita : wit)))
                .OrderByDescending(version => version.Number)
                .Select(version => (Guid?)version.Id)
                .FirstOrDefault()
            where newest != null
            select new SopInForce { Sop = sop, VersionId = newest!.Value };
    }

    private SopVersion Keep(SopVersionRow row)
    {
        var version = new SopVersion(row.Id, row.SopId, row.Number, row.Status, SopDefinitionJson.Read(row.Definition));

        // A draft still changes, and one that was submitted has its number and dates yet to come.
        return row.Status is SopVersionStatus.Draft or SopVersionStatus.Submitted ? version : _versions.GetOrAdd(row.Id, version);
    }

    private sealed class SopInForce
    {
        public required Sop Sop { get; init; }

        public required Guid VersionId { get; init; }
    }
}

/// <summary>An SOP and a version of it: the one that new cycles start on, where none was asked for.</summary>
public sealed record CataloguedSop(Sop Sop, SopVersion Version);
