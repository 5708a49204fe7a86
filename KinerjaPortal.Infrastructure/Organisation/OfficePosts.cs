using System.Data.Common;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Organisation;

/// <summary>Adds to the posts of an office. Who may is asked before (admins of the office).</summary>
public sealed class OfficePosts(IDbContextFactory<PortalContext> contexts, WriteGate gate, OfficeDirectory offices)
{
    private const int Tries = 5;

    /// <summary>A new post behind the others, under the heading's code; a number is added to a code that is taken.</summary>
    public async Task<Pelaksana> AddAsync(Guid opdId, string name, bool isExternal, Guid? linkedOpdId, CancellationToken cancellationToken)
    {
        for (var tried = 1; ; tried++)
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            var others = await db.Pelaksana.AsNoTracking().Where(post => post.OpdId == opdId)
                .Select(post => new { post.Code, post.Order }).ToListAsync(cancellationToken);
            var made = new Pelaksana(
                Guid.CreateVersion7(),
                opdId,
                PelaksanaCode.Free(name, [.. others.Select(post => post.Code)]),
                name,
                others.Select(post => post.Order).DefaultIfEmpty(0).Max() + 1,
                isExternal,
                PlansCycles: false,
                isExternal ? linkedOpdId : null);
            db.Pelaksana.Add(made);
            try
            {
                await gate.SaveAsync(db, cancellationToken);
                offices.Forget();
                return made;
            }
            catch (DbUpdateException exception) when (tried < Tries && exception.InnerException is DbException inner && LostRace.Is(inner))
            {
                // Another admin has just added a post of the same name: look again which codes are free.
            }
        }
    }
}
