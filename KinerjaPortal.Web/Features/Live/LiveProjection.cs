using System.Collections.Immutable;
using System.Threading.Channels;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Infrastructure.Events;

namespace KinerjaPortal.Web.Features.Live;

/// <summary>
/// A read model in memory for everybody who looks at it (a projection): loaded from the database once, then moved by events, so that a
/// handoff costs no query, however many watch. Events of a cycle are applied in the order of their versions. Where one does not follow,
/// cannot be applied or is of a newer release, that cycle alone is read again, with a backoff for as long as that fails: a projection heals
/// without a restart, and one cycle's fault reaches no other.
/// </summary>
public sealed class LiveProjection<TState> : IDisposable
    where TState : class
{
    private static readonly TimeSpan s_firstPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan s_longestPause = TimeSpan.FromSeconds(30);

    private readonly IReadModel<TState> _model;
    private readonly TimeProvider _clock;
    private readonly ILogger _log;
    private readonly Action? _unwatched;
    private readonly Channel<Work> _work = Channel.CreateUnbounded<Work>(new UnboundedChannelOptions { SingleReader = true });
    private readonly CancellationTokenSource _ending = new();
    private readonly CancellationToken _ended;
    private readonly IDisposable _feed;
    private readonly Lock _lock = new();

    /// <summary>Cycles that could not be read again, and how often that was tried. The loop's own.</summary>
    private readonly Dictionary<Guid, int> _failures = [];

    private ImmutableArray<LiveSubscription<TState>> _watchers = [];
    private TState _snapshot = null!;
    private bool _isOver;

    private LiveProjection(IReadModel<TState> model, EventFeed feed, TimeProvider clock, ILogger log, Action? unwatched)
    {
        _model = model;
        _clock = clock;
        _log = log;
        _unwatched = unwatched;
        _ended = _ending.Token;

        // Listening begins before reading: an event that comes in between waits in the channel and is dropped by version.
        _feed = feed.Subscribe(events =>
        {
            if (events.Any(model.Concerns))
            {
                _work.Writer.TryWrite(new Work(events));
            }
        });
    }

    public TState Snapshot => Volatile.Read(ref _snapshot);

    /// <summary>The state as it is now and, on the result, every change from then on; null when the projection is over.</summary>
    public LiveSubscription<TState>? TrySubscribe()
    {
        lock (_lock)
        {
            if (_isOver)
            {
                return null;
            }

            var watcher = new LiveSubscription<TState>(_snapshot, Remove);
            _watchers = _watchers.Add(watcher);
            return watcher;
        }
    }

    /// <inheritdoc cref="TrySubscribe"/>
    /// <exception cref="ObjectDisposedException">The projection is over.</exception>
    public LiveSubscription<TState> Subscribe() => TrySubscribe() ?? throw new ObjectDisposedException(typeof(LiveProjection<TState>).Name);

    public void Dispose()
    {
        lock (_lock)
        {
            if (_isOver)
            {
                return;
            }

            _isOver = true;
        }

        End();
    }

    /// <param name="unwatched">Called when the last watcher has left, which ends the projection; null where it goes on without any.</param>
    /// <returns>Null where there is nothing to load.</returns>
    internal static async Task<LiveProjection<TState>?> LoadAsync(
        IReadModel<TState> model, EventFeed feed, TimeProvider clock, ILogger log, Action? unwatched = null)
    {
        var projection = new LiveProjection<TState>(model, feed, clock, log, unwatched);
        var isLoaded = false;
        try
        {
            projection._snapshot = (await model.LoadAsync(projection._ended))!;
            isLoaded = projection._snapshot is not null;
        }
        finally
        {
            if (!isLoaded)
            {
                projection.Dispose();
            }
        }

        if (!isLoaded)
        {
            return null;
        }

        _ = Task.Run(projection.RunAsync);
        return projection;
    }

    private async Task RunAsync()
    {
        await foreach (var work in _work.Reader.ReadAllAsync())
        {
            var (state, changed) = (_snapshot, new HashSet<Guid>());
            foreach (var ofCycle in work.Events.Where(_model.Concerns).GroupBy(e => e.CycleId))
            {
                state = await FollowAsync(state, ofCycle.Key, [.. ofCycle], changed);
            }

            if (work.Reread is { } cycleId)
            {
                state = await RereadAsync(state, cycleId, changed);
            }

            if (changed.Count > 0)
            {
                Publish(state, changed);
            }
        }
    }

    private async Task<TState> FollowAsync(TState state, Guid cycleId, IReadOnlyList<CycleEvent> events, HashSet<Guid> changed)
    {
        if (_failures.ContainsKey(cycleId))
        {
            // It is going to be read again, and these events are in the table by now.
            return state;
        }

        try
        {
            var version = _model.VersionOf(state, cycleId);
            IReadOnlyList<CycleEvent> news = [.. events.Where(e => e.Version > (version ?? 0))];
            if (news.Count == 0 || (version is null && !_model.Begins(news)))
            {
                return state;
            }

            if (Follow(news, version ?? 0))
            {
                return Changed(state, await _model.ApplyAsync(state, news, _ended), cycleId, changed);
            }

            _log.LogInformation("Cycle {CycleId} is read again: what came does not follow its version {Version}", cycleId, version);
        }
        catch (Exception exception) when (!_ended.IsCancellationRequested)
        {
            _log.LogWarning(exception, "Cycle {CycleId} is read again: {Count} events of it could not be applied", cycleId, events.Count);
        }

        return await RereadAsync(state, cycleId, changed);
    }

    private async Task<TState> RereadAsync(TState state, Guid cycleId, HashSet<Guid> changed)
    {
        try
        {
            var after = await _model.RereadAsync(state, cycleId, _ended);
            _failures.Remove(cycleId);
            return Changed(state, after, cycleId, changed);
        }
        catch (Exception exception)
        {
            var failures = _failures[cycleId] = _failures.GetValueOrDefault(cycleId) + 1;
            if (!_ended.IsCancellationRequested)
            {
                _log.LogError(exception, "Cycle {CycleId} could not be read again; trying again (attempt {Attempt})", cycleId, failures);
                _ = RetryAsync(cycleId, Backoff(failures));
            }

            return state;
        }
    }

    private async Task RetryAsync(Guid cycleId, TimeSpan pause)
    {
        try
        {
            await Task.Delay(pause, _clock, _ended);
            _work.Writer.TryWrite(new Work([], cycleId));
        }
        catch (OperationCanceledException)
        {
            // Nobody looks any more.
        }
    }

    private TState Changed(TState before, TState after, Guid cycleId, HashSet<Guid> changed)
    {
        if (!ReferenceEquals(before, after))
        {
            changed.Add(cycleId);
            changed.UnionWith(_model.Evicted(before, after, cycleId));
        }

        return after;
    }

    private void Publish(TState state, IReadOnlySet<Guid> changed)
    {
        lock (_lock)
        {
            Volatile.Write(ref _snapshot, state);
            foreach (var watcher in _watchers)
            {
                watcher.Notify(state, changed);
            }
        }
    }

    private void Remove(LiveSubscription<TState> watcher)
    {
        lock (_lock)
        {
            _watchers = _watchers.Remove(watcher);
            if (_unwatched is null || !_watchers.IsEmpty || _isOver)
            {
                return;
            }

            _isOver = true;
        }

        End();
        _unwatched();
    }

    private void End()
    {
        _feed.Dispose();
        _ending.Cancel();
        _ending.Dispose();
        _work.Writer.TryComplete();
    }

    /// <summary>Whether each of these comes right after the one before it, and all can be read.</summary>
    private static bool Follow(IReadOnlyList<CycleEvent> events, int version) =>
        events.All(e => e.Version == ++version && e.Fact is not UnknownFact);

    private static TimeSpan Backoff(int failures) =>
        TimeSpan.FromTicks(Math.Min(s_longestPause.Ticks, s_firstPause.Ticks << Math.Min(failures - 1, 10)));

    /// <param name="Reread">A cycle to be read again.</param>
    private readonly record struct Work(IReadOnlyList<CycleEvent> Events, Guid? Reread = null);
}
