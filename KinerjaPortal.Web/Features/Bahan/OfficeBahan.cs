using System.Collections.Immutable;
using System.Threading.Channels;
using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Infrastructure.Bahan;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Web.Features.Live;

namespace KinerjaPortal.Web.Features.Bahan;

/// <summary>
/// One office's bahan for everybody who owes some: the running cycles in which it was asked for, read from the database
/// once, then moved by events. What somebody hands in costs no query, however many watch.
/// </summary>
public sealed class OfficeBahan : IDisposable
{
    private readonly EventStore _store;
    private readonly ILogger<OfficeBahan> _log;
    private readonly Channel<IReadOnlyList<CycleEvent>> _events =
        Channel.CreateUnbounded<IReadOnlyList<CycleEvent>>(new UnboundedChannelOptions { SingleReader = true });
    private readonly IDisposable _feed;
    private readonly Lock _lock = new();
    private ImmutableArray<LiveSubscription<BahanSnapshot>> _watchers = [];
    private BahanSnapshot _snapshot = BahanSnapshot.Empty;

    private OfficeBahan(Guid opdId, EventFeed feed, EventStore store, ILogger<OfficeBahan> log)
    {
        _store = store;
        _log = log;

        // Listening begins before reading: an event that comes in between waits in the channel and is dropped by version.
        _feed = feed.Subscribe(events =>
        {
            if (events.Where(e => e.OpdId == opdId).ToList() is { Count: > 0 } own)
            {
                _events.Writer.TryWrite(own);
            }
        });
    }

    public BahanSnapshot Snapshot => Volatile.Read(ref _snapshot);

    /// <summary>The office's bahan as it is now and, on the result, every change from then on.</summary>
    public LiveSubscription<BahanSnapshot> Subscribe()
    {
        lock (_lock)
        {
            var watcher = new LiveSubscription<BahanSnapshot>(_snapshot, Remove);
            _watchers = _watchers.Add(watcher);
            return watcher;
        }
    }

    public void Dispose()
    {
        _feed.Dispose();
        _events.Writer.TryComplete();
    }

    internal static async Task<OfficeBahan> LoadAsync(
        Guid opdId, EventFeed feed, EventStore store, OpenBahan open, ILogger<OfficeBahan> log)
    {
        var bahan = new OfficeBahan(opdId, feed, store, log);
        try
        {
            var cycles = ImmutableDictionary.CreateBuilder<Guid, DocumentCycle>();
            foreach (var cycleId in await open.CyclesOfAsync(opdId, CancellationToken.None))
            {
                if (await bahan.ReadAsync(cycleId) is { } cycle)
                {
                    cycles[cycleId] = cycle;
                }
            }

            bahan._snapshot = new BahanSnapshot(cycles.ToImmutable());
        }
        catch
        {
            bahan.Dispose();
            throw;
        }

        _ = Task.Run(bahan.FollowAsync);
        return bahan;
    }

    /// <summary>Null where the cycle has been closed meanwhile, or has files and no bahan.</summary>
    private async Task<DocumentCycle?> ReadAsync(Guid cycleId) =>
        await _store.FindAsync(cycleId, CancellationToken.None) is { Cycle: { Status: CycleStatus.Running, Bahan.Items.IsEmpty: false } cycle } ? cycle : null;

    private async Task FollowAsync()
    {
        await foreach (var events in _events.Reader.ReadAllAsync())
        {
            try
            {
                await ApplyAsync(events);
            }
            catch (Exception exception)
            {
                _log.LogError(exception, "The bahan of an office could not follow {Count} events from cycle {CycleId}", events.Count, events[0].CycleId);
            }
        }
    }

    private async Task ApplyAsync(IReadOnlyList<CycleEvent> events)
    {
        var cycles = _snapshot.Cycles;
        var changed = new HashSet<Guid>();
        foreach (var ofCycle in events.GroupBy(e => e.CycleId))
        {
            var before = cycles.GetValueOrDefault(ofCycle.Key);
            var after = await AfterAsync(before, [.. ofCycle]);
            if (!ReferenceEquals(before, after))
            {
                cycles = after is null ? cycles.Remove(ofCycle.Key) : cycles.SetItem(ofCycle.Key, after);
                changed.Add(ofCycle.Key);
            }
        }

        if (changed.Count == 0)
        {
            return;
        }

        lock (_lock)
        {
            _snapshot = new BahanSnapshot(cycles);
            foreach (var watcher in _watchers)
            {
                watcher.Notify(_snapshot, changed);
            }
        }
    }

    /// <summary>The cycle after these events of it; null when it is none, or no longer one, in which bahan is waited for.</summary>
    private async Task<DocumentCycle?> AfterAsync(DocumentCycle? before, IReadOnlyList<CycleEvent> events)
    {
        if (before is null)
        {
            // The first bahan of a cycle costs one reading for the whole office. So does any later one, should that have failed.
            return events.Any(e => IsOfBahan(e.Fact)) ? await ReadAsync(events[0].CycleId) : null;
        }

        var news = events.Where(e => e.Version > before.Version).ToList();
        if (news.Count == 0)
        {
            return before;
        }

        var after = news[0].Version == before.Version + 1 ? before.With(news) : await ReadAsync(before.Id);
        return after is { Status: CycleStatus.Running } ? after : null;
    }

    private static bool IsOfBahan(CycleFact fact) =>
        fact is BahanRequested or BahanSubmitted or BahanAccepted or BahanReturned or BahanReminded or BahanWithdrawn;

    private void Remove(LiveSubscription<BahanSnapshot> watcher)
    {
        lock (_lock)
        {
            _watchers = _watchers.Remove(watcher);
        }
    }
}
