using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Infrastructure.People;
using KinerjaPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Organisation;

/// <summary>Who holds a post or keeps an office now, asked of the database: rights that were taken away must not outlive their end.</summary>
public sealed class PostHolders(IDbContextFactory<PortalContext> contexts, CycleSessions sessions)
{
    private const string Holders = """
        SELECT u."Id", u."FullName", a."Kind"
        FROM "Pelaksana" p
        JOIN "Assignments" a ON a."PelaksanaId" = p."Id"
        JOIN "AspNetUsers" u ON u."Id" = a."PersonId"
        WHERE p."OpdId" = @p0 AND p."Code" = @p1 AND a."From" <= @p2 AND (a."Until" IS NULL OR a."Until" >= @p2) AND u."ClosedAt" IS NULL
        """;

    private static readonly ColumnName[] s_holders = [new("Pelaksana", "OpdId"), new("Pelaksana", "Code"), new("Assignments", "From")];

    /// <summary>Everybody who holds the post on this day of the office's calendar and may sign in. Asked at every handoff, so by hand.</summary>
    public Task<IReadOnlyList<PostHolder>> OfAsync(Opd opd, string pelaksana, DateTimeOffset now, CancellationToken cancellationToken) =>
        sessions.RunAsync<IReadOnlyList<PostHolder>>(
            async session =>
            {
                var holders = new List<PostHolder>();
                await using var reader = await session.Command(Holders, [opd.Id, pelaksana, opd.Zone.DateOf(now)], s_holders)
                    .ExecuteReaderAsync(cancellationToken);
                while (await reader.ReadAsync(cancellationToken))
                {
                    holders.Add(new PostHolder(reader.GetGuid(0), reader.GetString(1), Enum.Parse<AssignmentKind>(reader.GetString(2))));
                }

                return holders;
            },
            cancellationToken);

    /// <summary>Whether the person may do such a thing in the office now, by their role.</summary>
    public async Task<bool> MayAsync(PortalAction action, Opd opd, Guid personId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return (await PeopleReader.StandingAsync(db, personId, cancellationToken))?.May(action, opd.Id) == true;
    }

    /// <summary>The posts that a person holds on this day.</summary>
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
