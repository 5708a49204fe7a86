using KinerjaPortal.Domain.Journal;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Infrastructure.Journal;
using KinerjaPortal.Infrastructure.Organisation.Keeping;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Organisation;

/// <summary>Adds to the posts of an office. Who may is asked before (admins of the office).</summary>
public sealed class OfficePosts(StaffingTransaction staffing, TimeProvider clock)
{

    /// <summary>A new post behind the others, under the heading's code; a number is added to a code that is taken.</summary>
    public Task<Pelaksana> AddAsync(Keeper by, Guid opdId, string name, bool isExternal, Guid? linkedOpdId, CancellationToken cancellationToken) =>
        staffing.RunAsync(
            async db =>
            {
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
                AdminJournal.Write(db, by, opdId, PostFact.Made(made), clock.GetUtcNow());
                return made;
            },
            cancellationToken);
}
