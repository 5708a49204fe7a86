using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Organisation;

/// <summary>Who holds a post now, asked of the database: rights that were taken away must not outlive their end.</summary>
public sealed class PostHolders(IDbContextFactory<PortalContext> contexts)
{
    private static readonly Func<PortalContext, Guid, string, DateOnly, IAsyncEnumerable<PostHolder>> s_holders =
        EF.CompileAsyncQuery((PortalContext db, Guid opdId, string code, DateOnly today) =>
            from assignment in db.Assignments
            join post in db.Pelaksana on assignment.PelaksanaId equals post.Id
            join person in db.Users on assignment.PersonId equals person.Id
            where post.OpdId == opdId && post.Code == code
                && assignment.From <= today && (assignment.Until == null || assignment.Until >= today)
            select new PostHolder(person.Id, person.FullName, assignment.Kind));

    /// <summary>Everybody who holds the post on this day of the office's calendar.</summary>
    public async Task<IReadOnlyList<PostHolder>> OfAsync(Opd opd, string pelaksana, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var holders = new List<PostHolder>();
        await foreach (var holder in s_holders(db, opd.Id, pelaksana, opd.Zone.DateOf(now)).WithCancellation(cancellationToken))
        {
            holders.Add(holder);
        }

        return holders;
    }

    /// <summary>The codes of the posts that a person holds on this day.</summary>
    public async Task<IReadOnlyList<Pelaksana>> OfPersonAsync(Opd opd, Guid personId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var today = opd.Zone.DateOf(now);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await (
            from assignment in db.Assignments.AsNoTracking()
            join post in db.Pelaksana.AsNoTracking() on assignment.PelaksanaId equals post.Id
            where post.OpdId == opd.Id && assignment.PersonId == personId
                && assignment.From <= today && (assignment.Until == null || assignment.Until >= today)
            orderby post.Order
            select post).ToListAsync(cancellationToken);
    }
}
