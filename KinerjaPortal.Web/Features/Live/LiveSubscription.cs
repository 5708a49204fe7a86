using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace KinerjaPortal.Web.Features.Live;

/// <summary>
/// One watcher's view of a live state: the newest snapshot and which cycles have changed since it looked last. A slow
/// watcher misses snapshots, never a change: what it has not drawn yet stays in its set.
/// </summary>
/// <param name="initial">The state at the moment of subscribing; nothing falls between it and the first change.</param>
/// <param name="end">Called once when the watcher goes.</param>
public sealed class LiveSubscription<TState>(TState initial, Action<LiveSubscription<TState>> end) : IDisposable
{
    private readonly Channel<bool> _signal =
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    private readonly Lock _lock = new();
    private HashSet<Guid> _changed = [];
    private TState _newest = initial;
    private bool _ended;

    public TState Initial { get; } = initial;

    /// <summary>Waits for changes, again and again, until the subscription is disposed or cancelled.</summary>
    /// <param name="ready">Waited for before a change is taken: what comes until then comes with it, as one. Null where the watcher always is.</param>
    public async IAsyncEnumerable<LiveChange<TState>> ChangesAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken, Func<CancellationToken, Task>? ready = null)
    {
        await foreach (var _ in _signal.Reader.ReadAllAsync(cancellationToken))
        {
            if (ready is not null)
            {
                await ready(cancellationToken);
            }

            LiveChange<TState> change;
            lock (_lock)
            {
                change = new LiveChange<TState>(_newest, _changed);
                _changed = [];
            }

            yield return change;
        }
    }

    public void Dispose()
    {
        if (!Interlocked.Exchange(ref _ended, true))
        {
            _signal.Writer.TryComplete();
            end(this);
        }
    }

    /// <summary>Called by the live state after it has moved on; returns at once.</summary>
    internal void Notify(TState newest, IEnumerable<Guid> changed)
    {
        lock (_lock)
        {
            _newest = newest;
            _changed.UnionWith(changed);
        }

        _signal.Writer.TryWrite(true);
    }
}

/// <summary>A newer state and the cycles that differ from what the watcher had.</summary>
public sealed record LiveChange<TState>(TState State, IReadOnlySet<Guid> Changed);
