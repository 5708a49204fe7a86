using KinerjaPortal.Domain.Notifications;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Notifications;

/// <summary>What a person was told and has read of it, and what they do not want to be told.</summary>
public sealed class Inboxes(IDbContextFactory<PortalContext> contexts, WriteGate gate, TimeProvider clock)
{
    /// <summary>The latest of what a person was told, the newest first, and how much of all is unread.</summary>
    public async Task<InboxReading> ReadAsync(Guid personId, int most, bool unreadOnly, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await db.Notifications.AsNoTracking()
            .Where(row => row.PersonId == personId && (!unreadOnly || row.ReadAt == null))
            .OrderByDescending(row => row.At).ThenByDescending(row => row.Version)
            .Take(most)
            .ToListAsync(cancellationToken);
        var unread = await db.Notifications.CountAsync(row => row.PersonId == personId && row.ReadAt == null, cancellationToken);
        return new InboxReading(rows.ConvertAll(row => row.ToNotification()), unread);
    }

    /// <summary>Marks what a person was told of these cycles as read; of all where none is named.</summary>
    public async Task MarkReadAsync(Guid personId, IReadOnlyCollection<Guid>? cycles, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().ToUniversalTime();
        var all = cycles is null;
        List<Guid> named = [.. cycles ?? []];
        await gate.RunAsync(
            contexts,
            db => db.Notifications.Where(row => row.PersonId == personId && row.ReadAt == null && (all || named.Contains(row.CycleId)))
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.ReadAt, now), cancellationToken),
            cancellationToken);
    }

    /// <summary>The kinds of which a person does not want to be told.</summary>
    public async Task<IReadOnlySet<NotificationKind>> MutedAsync(Guid personId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return (await db.NotificationMutes.Where(mute => mute.PersonId == personId).Select(mute => mute.Kind).ToListAsync(cancellationToken)).ToHashSet();
    }

    /// <summary>From now on the person is told of everything but these kinds; what was told before stays.</summary>
    public Task MuteAsync(Guid personId, IReadOnlySet<NotificationKind> muted, CancellationToken cancellationToken) => gate.RunAsync(
        contexts,
        async db =>
        {
            var before = await db.NotificationMutes.Where(mute => mute.PersonId == personId).ToListAsync(cancellationToken);
            db.NotificationMutes.RemoveRange(before.Where(mute => !muted.Contains(mute.Kind)));
            db.NotificationMutes.AddRange(
                muted.Except(before.Select(mute => mute.Kind)).Select(kind => new NotificationMuteRow { PersonId = personId, Kind = kind }));
            return await db.SaveChangesAsync(cancellationToken);
        },
        cancellationToken);
}

/// <param name="Unread">Of all that is kept, not of the newest alone.</param>
public sealed record InboxReading(IReadOnlyList<Notification> Newest, int Unread);
