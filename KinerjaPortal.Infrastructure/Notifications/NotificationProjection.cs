using System.Threading.Channels;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Notifications;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Persistence;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KinerjaPortal.Infrastructure.Notifications;

/// <summary>
/// The projection of the event table into what each person is told. Every node reads the events from the checkpoint on, as the
/// <see cref="EventTail"/> says that none can come between any more, keeps what they tell, and gives it to its own open pages. After a
/// press and not in its way; a replay and a second node change nothing.
/// </summary>
public sealed class NotificationProjection(
    EventStore store, EventFeed events, EventTail tail, OfficeDirectory offices, NotificationStore notifications, NotificationFeed feed, TimeProvider clock,
    ILogger<NotificationProjection> log) : BackgroundService
{
    private const int Batch = 200;

    /// <summary>Cycles that are held in memory; what is forgotten is read again with its next event.</summary>
    private const int MostFollowed = 2_000;

    /// <summary>How far the checkpoint may be behind where nobody was told anything: read again after a start, it tells nobody anything again.</summary>
    private const long LazyBy = 500;

    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(1);

    /// <summary>Between two readings: what comes meanwhile is told together, so that a busy office costs ten transactions a second at most.</summary>
    private static readonly TimeSpan s_gathering = TimeSpan.FromMilliseconds(100);

    private readonly Channel<bool> _signal =
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    private readonly Dictionary<Guid, FollowedCycle> _followed = [];
    private long? _position;
    private long _checkpoint;

    /// <summary>Tells what has happened since the last time. The loop calls it; nothing else needs to.</summary>
    /// <returns>How many events were read.</returns>
    internal async Task<int> PollAsync(CancellationToken cancellationToken)
    {
        var position = _position ??= _checkpoint = await notifications.CheckpointAsync(cancellationToken);
        var read = await store.ReadAfterAsync(position, tail.Safe, opdId: null, Batch, cancellationToken);
        if (read.Count == 0)
        {
            return 0;
        }

        var told = new List<Notification>();
        foreach (var (_, e, _, _) in read)
        {
            told.AddRange(await TellOfAsync(e, cancellationToken));
        }

        var last = read[^1].Sequence;
        if (told.Count > 0 || last - _checkpoint >= LazyBy)
        {
            feed.Publish(await notifications.TellAsync(told, last, cancellationToken));
            _checkpoint = last;
        }

        _position = last;
        return read.Count;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var subscription = events.Subscribe(_ => _signal.Writer.TryWrite(true));
        var signalled = Task.FromResult(true);
        while (true)
        {
            try
            {
                while (await PollAsync(stoppingToken) == Batch)
                {
                }
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogError(fault, "Could not tell people what has happened; trying again");
            }

            await Task.Delay(s_gathering, clock, stoppingToken);
            if (signalled.IsCompleted)
            {
                while (_signal.Reader.TryRead(out _))
                {
                }

                signalled = _signal.Reader.WaitToReadAsync(stoppingToken).AsTask();
            }

            // On SQL Server a number may be read only when none below it can come any more, which no signal tells.
            await Task.WhenAny(signalled, Task.Delay(s_interval, clock, stoppingToken));
        }
    }

    private async Task<IReadOnlyList<Notification>> TellOfAsync(CycleEvent e, CancellationToken cancellationToken)
    {
        try
        {
            var before = await FollowedBeforeAsync(e, cancellationToken);
            Remember(FollowedCycle.After(before, e), e);
            return await offices.FindAsync(e.OpdId, cancellationToken) is { } office ? NotificationRule.Of(before, e, office) : [];
        }
        catch (Exception fault) when (fault is not OperationCanceledException && !DatabaseFault.Is(fault))
        {
            // One bad event must not keep everybody else from being told.
            log.LogError(fault, "Could not tell whom event {Version} of cycle {CycleId} concerns", e.Version, e.CycleId);
            return [];
        }
    }

    private async Task<FollowedCycle?> FollowedBeforeAsync(CycleEvent e, CancellationToken cancellationToken)
    {
        if (e.Version == 1)
        {
            return null;
        }

        return _followed.GetValueOrDefault(e.CycleId) is { } known && known.Version == e.Version - 1
            ? known
            : FollowedCycle.Of((await store.ReadCycleAsync(e.CycleId, 1, e.Version - 1, cancellationToken)).Select(stored => stored.Event));
    }

    private void Remember(FollowedCycle? after, CycleEvent e)
    {
        if (after is null || e.Fact is CycleCompleted or CycleCancelled)
        {
            _followed.Remove(e.CycleId);
            return;
        }

        if (_followed.Count >= MostFollowed)
        {
            _followed.Clear();
        }

        _followed[e.CycleId] = after;
    }
}
