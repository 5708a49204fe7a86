using System.Collections.Concurrent;
using System.Collections.Frozen;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KinerjaPortal.Infrastructure.People;

/// <summary>
/// Who may still be signed in, held in memory: the stamps of the open accounts, and the sessions that were ended. Read again when the
/// <see cref="ChangeMarker"/> moves, on this node or another, and whoever keeps something open for a person is then told to look.
/// </summary>
public sealed class AccountSessions(
    IDbContextFactory<PortalContext> contexts, WriteGate gate, TimeProvider clock, ILogger<AccountSessions> log) : BackgroundService
{
    /// <summary>How long something signed in can be good without being renewed: the cookie's time, and some.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(13);

    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<object, Func<Task>> _watchers = [];
    private readonly SemaphoreSlim _reading = new(1, 1);
    private Snapshot? _known;

    /// <summary>Whether somebody who signed in is still to be taken for it.</summary>
    /// <param name="stamp">The account's when they did.</param>
    /// <param name="sessionId">Null for what was signed in before sessions had an id.</param>
    public async ValueTask<bool> StandAsync(Guid personId, string stamp, Guid? sessionId, CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _known)?.Has(personId, stamp, sessionId) == true)
        {
            return true;
        }

        // What is not known may be newer than what is: an account that was just made, or a stamp that another node has just given.
        await PollAsync(cancellationToken);
        return Volatile.Read(ref _known)!.Has(personId, stamp, sessionId);
    }

    /// <summary>Calls this whenever somebody may have lost their right to be signed in, until the result is disposed.</summary>
    public IDisposable Watch(Func<Task> look)
    {
        var watcher = new Watcher(this);
        _watchers[watcher] = look;
        return watcher;
    }

    /// <summary>Signs one session out, on every node.</summary>
    public async Task EndAsync(Guid sessionId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await gate.RunAsync(
            contexts,
            async db =>
            {
                await db.EndedSessions.Where(row => row.EndedAt < now - Longest || row.SessionId == sessionId).ExecuteDeleteAsync(cancellationToken);
                db.EndedSessions.Add(new EndedSessionRow { SessionId = sessionId, EndedAt = now });
                await db.SaveChangesAsync(cancellationToken);
                await ChangeMarker.Accounts.MoveAsync(db, cancellationToken);
                return true;
            },
            cancellationToken);
        await PollSoonAsync();
    }

    /// <summary>Looks once whether anything has changed, and tells the watchers; for whoever has just changed it, too.</summary>
    public async Task PollAsync(CancellationToken cancellationToken)
    {
        await _reading.WaitAsync(cancellationToken);
        var wasKnown = _known is not null;
        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);

            // The marker first: what changes while the rest is read moves it on, and is read the next time.
            var marker = await ChangeMarker.Accounts.ReadAsync(db, cancellationToken);
            if (_known?.Marker == marker)
            {
                return;
            }

            var stamps = await db.Users.AsNoTracking().Where(user => user.ClosedAt == null)
                .Select(user => new { user.Id, user.SecurityStamp }).ToListAsync(cancellationToken);
            var ended = await db.EndedSessions.AsNoTracking().Select(row => row.SessionId).ToListAsync(cancellationToken);
            Volatile.Write(ref _known, new Snapshot(marker, stamps.ToFrozenDictionary(one => one.Id, one => one.SecurityStamp), ended.ToFrozenSet()));
        }
        finally
        {
            _reading.Release();
        }

        if (wasKnown)
        {
            await TellAsync();
        }
    }

    /// <summary>For whoever has changed an account: it has happened, and where the database does not answer now, the loop asks again.</summary>
    internal async Task PollSoonAsync()
    {
        try
        {
            await PollAsync(CancellationToken.None);
        }
        catch (Exception fault) when (DatabaseFault.Is(fault))
        {
            log.LogError(fault, "Could not ask whether accounts have changed; trying again");
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await PollAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogError(fault, "Could not ask whether accounts have changed; trying again");
            }
        }
    }

    public override void Dispose()
    {
        base.Dispose();
        _reading.Dispose();
    }

    private async Task TellAsync()
    {
        foreach (var look in _watchers.Values)
        {
            try
            {
                await look();
            }
            catch (Exception fault)
            {
                // One circuit's trouble is no reason to leave the others open.
                log.LogError(fault, "Could not look whether somebody is still signed in");
            }
        }
    }

    private sealed record Snapshot(Guid Marker, FrozenDictionary<Guid, string?> Stamps, FrozenSet<Guid> Ended)
    {
        public bool Has(Guid personId, string stamp, Guid? sessionId) =>
            Stamps.GetValueOrDefault(personId) == stamp && !(sessionId is { } id && Ended.Contains(id));
    }

    private sealed class Watcher(AccountSessions sessions) : IDisposable
    {
        public void Dispose() => sessions._watchers.TryRemove(this, out _);
    }
}
