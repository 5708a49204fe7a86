using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Organisation.Keeping;

/// <summary>Reads the offices, and the posts of one, for the pages on which they are kept; everybody else asks the <see cref="OfficeDirectory"/>.</summary>
public sealed class OfficeReader(IDbContextFactory<PortalContext> contexts)
{
    /// <summary>All offices by name, with what belongs to each.</summary>
    public async Task<IReadOnlyList<KeptOffice>> AllAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await (
            from opd in db.Opds.AsNoTracking()
            orderby opd.Name
            select new KeptOffice(
                opd,
                db.Pelaksana.Count(post => post.OpdId == opd.Id),
                db.Users.Count(user => user.OpdId == opd.Id && user.ClosedAt == null && user.Role != AccountRole.Observer && user.Role != AccountRole.Screen),
                db.Users.Count(user => user.OpdId == opd.Id && user.ClosedAt == null && (user.Role == AccountRole.OfficeAdmin || user.Role == AccountRole.PortalAdmin)),
                db.Sops.Count(sop => sop.OpdId == opd.Id && db.SopVersions.Any(version => version.SopId == sop.Id && version.Status == SopVersionStatus.Published))))
            .ToListAsync(cancellationToken);
    }

    /// <summary>One office with what belongs to it; null where there is none.</summary>
    public async Task<KeptOffice?> FindAsync(Guid opdId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await (
            from opd in db.Opds.AsNoTracking()
            where opd.Id == opdId
            select new KeptOffice(
                opd,
                db.Pelaksana.Count(post => post.OpdId == opd.Id),
                db.Users.Count(user => user.OpdId == opd.Id && user.ClosedAt == null && user.Role != AccountRole.Observer && user.Role != AccountRole.Screen),
                db.Users.Count(user => user.OpdId == opd.Id && user.ClosedAt == null && (user.Role == AccountRole.OfficeAdmin || user.Role == AccountRole.PortalAdmin)),
                db.Sops.Count(sop => sop.OpdId == opd.Id && db.SopVersions.Any(version => version.SopId == sop.Id && version.Status == SopVersionStatus.Published))))
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>The posts of an office in their order.</summary>
    public async Task<IReadOnlyList<KeptPost>> PostsAsync(Guid opdId, DateOnly today, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var posts = await db.Pelaksana.AsNoTracking().Where(post => post.OpdId == opdId).OrderBy(post => post.Order).ToListAsync(cancellationToken);
        var holders = (await (
            from assignment in db.Assignments.AsNoTracking()
            join post in db.Pelaksana on assignment.PelaksanaId equals post.Id
            join person in db.Users on assignment.PersonId equals person.Id
            where post.OpdId == opdId && assignment.From <= today && (assignment.Until == null || assignment.Until >= today)
            select new { assignment.PelaksanaId, person.FullName }).ToListAsync(cancellationToken)).ToLookup(held => held.PelaksanaId, held => held.FullName);
        var lanes = await PostUses.LanesAsync(db, opdId, cancellationToken);
        return posts.ConvertAll(post => new KeptPost(post, [.. holders[post.Id].Distinct().Order(StringComparer.CurrentCulture)], [.. lanes[post.Code]]));
    }
}

/// <summary>An office as those see it who keep it.</summary>
/// <param name="People">Those who can sign in, or were invited.</param>
/// <param name="Admins">Those of them who keep the office.</param>
/// <param name="Sops">Those that were established once.</param>
public sealed record KeptOffice(Opd Opd, int Posts, int People, int Admins, int Sops);

/// <summary>A post as those see it who keep it.</summary>
/// <param name="Holders">Who holds it now.</param>
/// <param name="Sops">Titles of the SOPs that have a lane of it.</param>
public sealed record KeptPost(Pelaksana Post, IReadOnlyList<string> Holders, IReadOnlyList<string> Sops);
