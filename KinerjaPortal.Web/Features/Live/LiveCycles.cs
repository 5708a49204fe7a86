using System.Collections.Immutable;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Infrastructure.Events;

namespace KinerjaPortal.Web.Features.Live;

/// <summary>
/// The cycles whose pages are open: each read from the database once for all who look at it, then moved by events, and
/// forgotten when the last page closes.
/// </summary>
public sealed class LiveCycles : IDisposable
{
    private readonly EventStore _store;
    private readonly IDisposable _feed;
    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, OpenCycle> _open = [];

    public LiveCycles(EventStore store, EventFeed feed)
    {
        _store = store;
        _feed = feed.Subscribe(Follow);
    }

    /// <summary>The cycle as it is now and every change from then on; null when there is no such cycle.</summary>
    public async Task<LiveSubscription<DocumentCycle>?> SubscribeAsync(Guid cycleId, CancellationToken cancellationToken)
    {
        OpenCycle open;
        lock (_lock)
        {
            // Counted before it is read, so that events that come while reading are kept for it.
            if (!_open.TryGetValue(cycleId, out open!))
            {
                _open[cycleId] = open = new OpenCycle();
            }

            open.Users++;
        }

        try
        {
            var stored = await _store.FindAsync(cycleId, cancellationToken);
            lock (_lock)
            {
                if (stored is null)
                {
                    Leave(cycleId, open);
                    return null;
                }

                open.Begin(stored.Cycle);
                var watcher = new LiveSubscription<DocumentCycle>(open.Cycle!, ended => End(cycleId, open, ended));
                open.Watchers = open.Watchers.Add(watcher);
                return watcher;
            }
        }
        catch
        {
            lock (_lock)
            {
                Leave(cycleId, open);
            }

            throw;
        }
    }

    public void Dispose() => _feed.Dispose();

    private void Follow(IReadOnlyList<CycleEvent> events)
    {
        lock (_lock)
        {
            foreach (var ofCycle in events.GroupBy(e => e.CycleId))
            {
                if (_open.TryGetValue(ofCycle.Key, out var open))
                {
                    open.Follow([.. ofCycle]);
                }
            }
        }
    }

    private void End(Guid cycleId, OpenCycle open, LiveSubscription<DocumentCycle> watcher)
    {
        lock (_lock)
        {
            open.Watchers = open.Watchers.Remove(watcher);
            Leave(cycleId, open);
        }
    }

    private void Leave(Guid cycleId, OpenCycle open)
    {
        if (--open.Users == 0)
        {
            _open.Remove(cycleId);
        }
    }

    /// <summary>One cycle that is looked at. Guarded by the lock of <see cref="LiveCycles"/>.</summary>
    private sealed class OpenCycle
    {
        private readonly List<CycleEvent> _early = [];

        public int Users { get; set; }

        public DocumentCycle? Cycle { get; private set; }

        public ImmutableArray<LiveSubscription<DocumentCycle>> Watchers { get; set; } = [];

        /// <summary>Takes what was read, unless an earlier reader or the events have brought it further already.</summary>
        public void Begin(DocumentCycle read)
        {
            if (Cycle is null || Cycle.Version < read.Version)
            {
                Cycle = read;

                // The events that the feed is about to bring will be old news by then, so who watches already hears it now.
                Notify();
            }

            Follow([.. _early]);
            _early.Clear();
        }

        public void Follow(IReadOnlyList<CycleEvent> events)
        {
            if (Cycle is null)
            {
                _early.AddRange(events);
                return;
            }

            var news = events.Where(e => e.Version > Cycle.Version).ToList();
            if (news.Count == 0)
            {
                return;
            }

            Cycle = Cycle.With(news);
            Notify();
        }

        private void Notify()
        {
            foreach (var watcher in Watchers)
            {
                watcher.Notify(Cycle!, [Cycle!.Id]);
            }
        }
    }
}
