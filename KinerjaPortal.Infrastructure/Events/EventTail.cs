using KinerjaPortal.Infrastructure.Persistence;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KinerjaPortal.Infrastructure.Events;

/// <summary>
/// Reads what other nodes have committed and gives it to this node's feed: the database is the only thing that nodes
/// share. The feed drops what this node published itself.
/// </summary>
public sealed class EventTail(
    EventStore store, EventFeed feed, AppendLock appends, DatabaseSettings settings, TimeProvider clock, ILogger<EventTail> log)
    : BackgroundService
{
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(1);

    /// <summary>Read again at the start, so that a number which was still uncommitted below the highest is seen as missing.</summary>
    private const int Overlap = 200;

    private const int Batch = 500;

    private TailPosition? _position;
    private long _safe;

    /// <summary>
    /// Up to which sequence number a reader may advance without skipping an event that is committed late. One writer
    /// numbers in the order of its commits, so on SQLite there is no limit.
    /// </summary>
    public long Safe => settings.Provider == DatabaseProvider.Sqlite ? long.MaxValue : Volatile.Read(ref _safe);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_interval, clock);
        do
        {
            try
            {
                await PollAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.LogError(exception, "Could not read the event table; trying again");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Reads on once. The loop calls it; nothing else needs to.</summary>
    internal async Task PollAsync(CancellationToken cancellationToken)
    {
        var position = _position ??= new TailPosition(Math.Max(0, await store.LastSequenceAsync(cancellationToken) - Overlap));
        IReadOnlyList<StoredEvent> read;
        do
        {
            read = await store.ReadAfterAsync(position.Last, long.MaxValue, opdId: null, Batch, cancellationToken);
            Take(position, read);
        }
        while (read.Count == Batch);

        if (position.Missing.Count > 0)
        {
            // Asked first: what is read after all appends have ended is all that will ever come of these numbers.
            var ended = await appends.AllHaveEndedAsync(cancellationToken);
            Take(position, await store.ReadAtAsync(position.Missing, cancellationToken));
            if (ended)
            {
                position.GiveUp();
                Volatile.Write(ref _safe, position.Safe);
            }
        }
    }

    private void Take(TailPosition position, IReadOnlyList<StoredEvent> read)
    {
        foreach (var stored in read)
        {
            position.Read(stored.Sequence);
        }

        // Told as one number, because the API asks on other threads while the position moves.
        Volatile.Write(ref _safe, position.Safe);

        if (read.Count > 0)
        {
            feed.Publish([.. read.Select(stored => stored.Event)]);
        }
    }
}
