using KinerjaPortal.Domain.Notifications;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Retention;

/// <summary>
/// Data retention: takes away what has served its time and would otherwise grow for ever, by the rules of <c>docs/retention.md</c>. In
/// small transactions, so that a handoff waits for a handful of rows at most.
/// </summary>
public sealed class RetentionSweep(IDbContextFactory<PortalContext> contexts, WriteGate gate, TimeProvider clock)
{
    /// <summary>How long a command that comes again is answered and not done again; no client asks for so long.</summary>
    public static readonly TimeSpan CommandsKept = TimeSpan.FromDays(90);

    /// <summary>The same for commands of a cycle that is closed: it refuses them whatever they are.</summary>
    public static readonly TimeSpan CommandsOfClosedKept = TimeSpan.FromDays(30);

    /// <summary>What was typed and neither sent nor touched since.</summary>
    public static readonly TimeSpan DraftsKept = TimeSpan.FromDays(30);

    /// <summary>What was typed at a visit that has ended: as long as its step may still be taken back, and more.</summary>
    public static readonly TimeSpan DraftsOfEndedKept = TimeSpan.FromDays(7);

    private const int Batch = 100;

    public async Task<SweptRows> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (old, closed) = (now - CommandsKept, now - CommandsOfClosedKept);
        var (untouched, ended) = (now - DraftsKept, now - DraftsOfEndedKept);
        var forgotten = now - Notification.Kept;
        var (failed, succeeded) = (now - GuessLimit.Memory, now - GuessLimit.DeviceIsKnownFor);
        return new SweptRows(
            await DeleteAsync(
                db => db.Commands.Where(command => command.At < old || db.Cycles.Any(cycle => cycle.Id == command.CycleId && cycle.ClosedAt < closed))
                    .OrderBy(command => command.At),
                cancellationToken),
            await DeleteAsync(
                db => db.NoteDrafts.Where(draft => draft.SavedAt < untouched || db.StepRuns.Any(run => run.Id == draft.RunId && run.CompletedAt < ended))
                    .OrderBy(draft => draft.SavedAt),
                cancellationToken),
            await DeleteAsync(
                db => db.SignInPlaces
                    .Where(place => (place.LastFailureAt == null || place.LastFailureAt < failed) && (place.LastSuccessAt == null || place.LastSuccessAt < succeeded))
                    .OrderBy(place => place.Account).ThenBy(place => place.Place),
                cancellationToken),
            await DeleteAsync(db => db.Notifications.Where(told => told.At < forgotten).OrderBy(told => told.At), cancellationToken));
    }

    private async Task<int> DeleteAsync<TRow>(Func<PortalContext, IQueryable<TRow>> stale, CancellationToken cancellationToken)
        where TRow : class
    {
        var deleted = 0;
        while (true)
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            var rows = await stale(db).Take(Batch).ToListAsync(cancellationToken);
            if (rows.Count == 0)
            {
                return deleted;
            }

            db.RemoveRange(rows);
            try
            {
                await gate.SaveAsync(db, cancellationToken);
                deleted += rows.Count;
            }
            catch (DbUpdateConcurrencyException)
            {
                // Another node sweeps too: looked at again.
            }
        }
    }
}

/// <summary>How many rows were taken away.</summary>
public sealed record SweptRows(int Commands, int Drafts, int SignInPlaces = 0, int Notifications = 0);
