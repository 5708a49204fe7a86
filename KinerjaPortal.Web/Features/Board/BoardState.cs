using System.Collections.Immutable;
using System.Threading.Channels;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Web.Features.Live;

namespace KinerjaPortal.Web.Features.Board;

/// <summary>
/// One office's board for everybody who looks at it: read from the database once, then moved by events. A handoff costs
/// no query, however many watch.
/// </summary>
public sealed class BoardState : IDisposable
{
    private readonly SopCatalogue _sops;
    private readonly OfficeDirectory _offices;
    private readonly ILogger<BoardState> _log;
    private readonly Channel<IReadOnlyList<CycleEvent>> _events =
        Channel.CreateUnbounded<IReadOnlyList<CycleEvent>>(new UnboundedChannelOptions { SingleReader = true });
    private readonly IDisposable _feed;
    private readonly Lock _lock = new();
    private readonly Guid _opdId;
    private ImmutableArray<LiveSubscription<BoardSnapshot>> _watchers = [];
    private BoardSnapshot _snapshot = BoardSnapshot.Empty;

    private BoardState(Guid opdId, EventFeed feed, SopCatalogue sops, OfficeDirectory offices, ILogger<BoardState> log)
    {
        _opdId = opdId;
        _sops = sops;
        _offices = offices;
        _log = log;

        // Listening begins before reading: an event that comes in between waits in the channel and is dropped by version.
        _feed = feed.Subscribe(events =>
        {
            if (events.Any(e => e.OpdId == opdId))
            {
                _events.Writer.TryWrite(events);
            }
        });
    }

    public BoardSnapshot Snapshot => Volatile.Read(ref _snapshot);

    /// <summary>The board as it is now and, on the result, every change from then on.</summary>
    public LiveSubscription<BoardSnapshot> Subscribe()
    {
        lock (_lock)
        {
            var watcher = new LiveSubscription<BoardSnapshot>(_snapshot, Remove);
            _watchers = _watchers.Add(watcher);
            return watcher;
        }
    }

    public void Dispose()
    {
        _feed.Dispose();
        _events.Writer.TryComplete();
    }

    internal static async Task<BoardState> LoadAsync(
        Guid opdId, EventFeed feed, CycleSummaries summaries, SopCatalogue sops, OfficeDirectory offices, ILogger<BoardState> log)
    {
        var board = new BoardState(opdId, feed, sops, offices, log);
        try
        {
            await board.ReadAsync(summaries);
        }
        catch
        {
            board.Dispose();
            throw;
        }

        _ = Task.Run(board.FollowAsync);
        return board;
    }

    private async Task ReadAsync(CycleSummaries summaries)
    {
        var office = (await _offices.FindAsync(_opdId, CancellationToken.None))!;
        var cycles = await summaries.OfOfficeAsync(_opdId, BoardSnapshot.ClosedKept, CancellationToken.None);
        var cards = ImmutableDictionary.CreateBuilder<Guid, BoardCard>();
        foreach (var cycle in cycles)
        {
            var sop = await _sops.VersionAsync(cycle.SopVersionId, CancellationToken.None);
            cards[cycle.Id] = BoardProjection.Of(cycle, sop, office);
        }

        var handoffs = await RecentHandoffs.ReadAsync(summaries, office, BoardSnapshot.HandoffsKept, CancellationToken.None);
        _snapshot = new BoardSnapshot(cards.ToImmutable(), handoffs);
    }

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
                _log.LogError(exception, "The board could not show {Count} events from cycle {CycleId}", events.Count, events[0].CycleId);
            }
        }
    }

    private async Task ApplyAsync(IReadOnlyList<CycleEvent> events)
    {
        var office = (await _offices.FindAsync(_opdId, CancellationToken.None))!;
        var next = _snapshot;
        var changed = new HashSet<Guid>();
        foreach (var e in events.Where(e => e.OpdId == _opdId))
        {
            var card = next.Cards.GetValueOrDefault(e.CycleId);
            if (card is null ? e.Fact is not CycleStarted : e.Version <= card.Version)
            {
                continue;
            }

            var sop = await _sops.VersionAsync(BoardProjection.VersionAfter(card, e), CancellationToken.None);
            card = BoardProjection.Apply(card, e, sop, office);
            var before = next;
            next = next.With(card, BoardProjection.LineOf(card, e, office));
            changed.Add(e.CycleId);
            if (card.ClosedAt is not null)
            {
                changed.UnionWith(before.Cards.Keys.Where(cycleId => !next.Cards.ContainsKey(cycleId)));
            }
        }

        if (changed.Count == 0)
        {
            return;
        }

        lock (_lock)
        {
            _snapshot = next;
            foreach (var watcher in _watchers)
            {
                watcher.Notify(next, changed);
            }
        }
    }

    private void Remove(LiveSubscription<BoardSnapshot> watcher)
    {
        lock (_lock)
        {
            _watchers = _watchers.Remove(watcher);
        }
    }
}
