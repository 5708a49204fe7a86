using KinerjaPortal.Domain.Notifications;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Notifications;

/// <summary>
/// Keeps what people are told, and how far the events have been told. Idempotent: what stands there already stays as it is, read or
/// unread, whichever node tells it again.
/// </summary>
public sealed class NotificationStore(IDbContextFactory<PortalContext> contexts, WriteGate gate)
{
    private const string Projection = "kabar";
    private const int MostRounds = 5;

    /// <summary>
    /// Up to which event has been told. The first time it is the last event that there is: an office that gets the bell is not told of the
    /// months before.
    /// </summary>
    public async Task<long> CheckpointAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await FindAsync(db, cancellationToken) is { } known)
        {
            return known;
        }

        var last = await db.CycleEvents.MaxAsync(e => (long?)e.Sequence, cancellationToken) ?? 0;
        db.ProjectionCheckpoints.Add(new ProjectionCheckpointRow { Name = Projection, Sequence = last });
        try
        {
            await gate.SaveAsync(db, cancellationToken);
            return last;
        }
        catch (DbUpdateException fault) when (LostRace.Is(fault))
        {
            // Another node has begun at the same time.
            await using var again = await contexts.CreateDbContextAsync(cancellationToken);
            return await FindAsync(again, cancellationToken) ?? last;
        }
    }

    /// <summary>Keeps what is not kept yet and what its person, who still has an account, wants to be told, and moves the checkpoint on, in one transaction.</summary>
    /// <param name="upTo">The event up to which everything is told with this; null where no events were read for it.</param>
    /// <returns>What is kept of these, with whether it was read already.</returns>
    public async Task<IReadOnlyList<Notification>> TellAsync(IReadOnlyList<Notification> told, long? upTo, CancellationToken cancellationToken)
    {
        for (var round = 1; ; round++)
        {
            try
            {
                return await gate.RunAsync(contexts, db => TellAsync(db, told, upTo, cancellationToken), cancellationToken);
            }
            catch (DbUpdateException fault) when (LostRace.Is(fault) && round < MostRounds)
            {
                // Another node tells the same: what it has written is found now.
            }
        }
    }

    private static async Task<IReadOnlyList<Notification>> TellAsync(
        PortalContext db, IReadOnlyList<Notification> told, long? upTo, CancellationToken cancellationToken)
    {
        var people = told.Select(one => one.PersonId).Distinct().ToList();
        var cycles = told.Select(one => one.CycleId).Distinct().ToList();
        var versions = told.Select(one => one.Version).Distinct().ToList();
        var wanting = people.Count == 0
            ? []
            : (await (
                from person in db.Users
                where people.Contains(person.Id) && person.ClosedAt == null
                select new { person.Id, Muted = db.NotificationMutes.Where(mute => mute.PersonId == person.Id).Select(mute => mute.Kind).ToList() })
                .ToListAsync(cancellationToken)).ToDictionary(person => person.Id, person => person.Muted);
        List<Notification> known = people.Count == 0
            ? []
            : (await db.Notifications.AsNoTracking()
                .Where(row => cycles.Contains(row.CycleId) && versions.Contains(row.Version) && people.Contains(row.PersonId))
                .ToListAsync(cancellationToken)).ConvertAll(row => row.ToNotification());
        var kept = new List<Notification>();
        foreach (var one in told.Where(one => wanting.TryGetValue(one.PersonId, out var muted) && !muted.Contains(one.Kind)))
        {
            var before = known.Find(one.IsSameAs);
            if (before is null)
            {
                known.Add(one);
                db.Notifications.Add(NotificationRow.Of(one));
            }

            kept.Add(before ?? one);
        }

        await db.SaveChangesAsync(cancellationToken);
        if (upTo is { } sequence)
        {
            // Of two nodes the one that is behind moves nothing.
            await db.ProjectionCheckpoints.Where(checkpoint => checkpoint.Name == Projection && checkpoint.Sequence < sequence)
                .ExecuteUpdateAsync(set => set.SetProperty(checkpoint => checkpoint.Sequence, sequence), cancellationToken);
        }

        return kept;
    }

    private static Task<long?> FindAsync(PortalContext db, CancellationToken cancellationToken) =>
        db.ProjectionCheckpoints.Where(checkpoint => checkpoint.Name == Projection)
            .Select(checkpoint => (long?)checkpoint.Sequence)
            .FirstOrDefaultAsync(cancellationToken);
}
