using System.Collections.Immutable;
using System.Threading.Channels;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Infrastructure.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KinerjaPortal.Infrastructure.Events;

/// <summary>
/// Gives committed events to the subscribers in this process: each event once, each cycle's in the order of their
/// versions, whether they were committed here (at once) or on another node (when <see cref="EventTail"/> reads them).
/// </summary>
public sealed class EventFeed(IServiceProvider services, TimeProvider clock, ILogger<EventFeed> log) : BackgroundService
{
    /// <summary>
    /// How far back the first event of a cycle looks for older ones that were committed while this node started.
    /// Longer than any transaction lives; what subscribers have already they drop by version.
    /// </summary>
    private static readonly TimeSpan s_overlap = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1);

    private readonly Channel<IReadOnlyList<CycleEvent>> _incoming =
        Channel.CreateUnbounded<IReadOnlyList<CycleEvent>>(new UnboundedChannelOptions { SingleReader = true });

    private readonly FeedOrder _order = new(clock);
    private readonly DateTimeOffset _since = clock.GetUtcNow() - s_overlap;
    private ImmutableArray<Action<IReadOnlyList<CycleEvent>>> _subscribers = [];

    /// <summary>Hands in committed events. Never waits and never fails: a push must not undo what is committed.</summary>
    /// <param name="committed">Copied: the caller may go on writing to it.</param>
    public void Publish(IReadOnlyList<CycleEvent> committed) => _incoming.Writer.TryWrite([.. committed]);

    /// <summary>
    /// Calls <paramref name="subscriber"/> for all events from now on, those of one commit together, on the feed's own
    /// loop: it must be quick and must not wait. Ends when the result is disposed.
    /// </summary>
    public IDisposable Subscribe(Action<IReadOnlyList<CycleEvent>> subscriber)
    {
        ImmutableInterlocked.Update(ref _subscribers, (all, added) => all.Add(added), subscriber);
        return new Subscription(this, subscriber);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var batch in _incoming.Reader.ReadAllAsync(stoppingToken))
        {
            await DeliverAsync(batch, stoppingToken);
        }
    }

    private async Task DeliverAsync(IReadOnlyList<CycleEvent> batch, CancellationToken stoppingToken)
    {
        var giving = new List<CycleEvent>(batch.Count);
        foreach (var e in batch)
        {
            try
            {
                if (!_order.WasGiven(e) && !_order.Follows(e))
                {
                    foreach (var missed in await ReadMissedAsync(e, stoppingToken))
                    {
                        Add(missed, giving);
                    }
                }

                Add(e, giving);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // One bad event must not end the loop; who follows its cycle sees the gap and reads it again.
                log.LogError(exception, "Could not deliver an event of cycle {CycleId}", e?.CycleId);
            }
        }

        if (giving.Count == 0)
        {
            return;
        }

        PortalMetrics.Given(giving, clock.GetUtcNow());
        foreach (var subscriber in _subscribers)
        {
            try
            {
                subscriber(giving);
            }
            catch (Exception exception)
            {
                log.LogError(exception, "A subscriber failed on {Count} events from cycle {CycleId}", giving.Count, giving[0].CycleId);
            }
        }
    }

    private void Add(CycleEvent e, List<CycleEvent> giving)
    {
        if (!_order.WasGiven(e))
        {
            _order.Give(e);
            giving.Add(e);
        }
    }

    /// <summary>The cycle's events before this one that were not given yet. They are committed: version n+1 was written on top of n.</summary>
    private async Task<IEnumerable<CycleEvent>> ReadMissedAsync(CycleEvent e, CancellationToken stoppingToken)
    {
        // Resolved late: the store publishes to this feed and so is made after it.
        var store = services.GetRequiredService<EventStore>();
        var last = _order.LastGiven(e.CycleId);
        while (true)
        {
            try
            {
                var stored = await store.ReadCycleAsync(e.CycleId, (last ?? 0) + 1, e.Version - 1, stoppingToken);
                return stored.Select(s => s.Event).Where(missed => last is not null || missed.At >= _since);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // Nothing is given out of order, so nothing goes on until it can be read; without the database nothing happens anyway.
                log.LogError(exception, "Could not read what cycle {CycleId} did before version {Version}; trying again", e.CycleId, e.Version);
                await Task.Delay(s_pause, clock, stoppingToken);
            }
        }
    }

    private sealed class Subscription(EventFeed feed, Action<IReadOnlyList<CycleEvent>> subscriber) : IDisposable
    {
        public void Dispose() =>
            ImmutableInterlocked.Update(ref feed._subscribers, (all, removed) => all.Remove(removed), subscriber);
    }
}
