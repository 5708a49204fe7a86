using System.Collections.Concurrent;
using KinerjaPortal.Infrastructure.Events;

namespace KinerjaPortal.Web.Features.Live;

/// <summary>The projections of one kind by their keys, each loaded when somebody first asks for it and shared by all who do.</summary>
/// <param name="keepsUnwatched">False where a projection is forgotten when its last watcher has left.</param>
public abstract class LiveProjections<TState>(
    EventFeed feed, TimeProvider clock, ILogger log, Func<Guid, IReadModel<TState>> modelOf, bool keepsUnwatched) : IDisposable
    where TState : class
{
    private readonly ConcurrentDictionary<Guid, Lazy<Task<LiveProjection<TState>?>>> _projections = new();
    private volatile bool _isDisposed;

    /// <summary>The projection by this key, loaded if nobody has asked for it before.</summary>
    /// <exception cref="KeyNotFoundException">There is nothing by this key.</exception>
    public async Task<LiveProjection<TState>> OfAsync(Guid key) =>
        await FindAsync(key) ?? throw new KeyNotFoundException($"There is no {typeof(TState).Name} by {key}.");

    /// <summary>The state as it is now and every change from then on; null when there is nothing by this key.</summary>
    public async Task<LiveSubscription<TState>?> SubscribeAsync(Guid key)
    {
        while (await FindAsync(key) is { } projection)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);

            // Over where its last watcher left just now: then it is loaded anew.
            if (projection.TrySubscribe() is { } subscription)
            {
                return subscription;
            }
        }

        return null;
    }

    public void Dispose()
    {
        _isDisposed = true;
        foreach (var projection in _projections.Values.Where(projection => projection.IsValueCreated && projection.Value.IsCompletedSuccessfully))
        {
            projection.Value.Result?.Dispose();
        }

        GC.SuppressFinalize(this);
    }

    private async Task<LiveProjection<TState>?> FindAsync(Guid key)
    {
        var found = _projections.GetOrAdd(key, Load);
        LiveProjection<TState>? projection = null;
        try
        {
            return projection = await found.Value;
        }
        finally
        {
            if (projection is null)
            {
                // What could not be read is read again for the next who asks.
                _projections.TryRemove(KeyValuePair.Create(key, found));
            }
        }
    }

    private Lazy<Task<LiveProjection<TState>?>> Load(Guid key)
    {
        Lazy<Task<LiveProjection<TState>?>> loading = null!;
        return loading = new(() => LiveProjection<TState>.LoadAsync(
            modelOf(key), feed, clock, log, keepsUnwatched ? null : () => _projections.TryRemove(KeyValuePair.Create(key, loading))));
    }
}
