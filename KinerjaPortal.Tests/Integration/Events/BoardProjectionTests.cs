using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Decisions;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Board;
using KinerjaPortal.Web.Features.Board.Cards;
using KinerjaPortal.Web.Features.Live;

namespace KinerjaPortal.Tests.Integration.Events;

/// <summary>The board that was moved by events is the board that the database would give.</summary>
public sealed class BoardProjectionTests
{
    [Fact]
    public async Task A_board_moved_by_events_equals_one_freshly_read()
    {
        await using var node = await Node.WithLibraryAsync();
        using var moved = await node.BoardAsync();
        await node.StartFeedAsync();

        var refused = await StoredWalk.StartAsync(node);
        await refused.CompleteAsync();
        await refused.RefuseAsync("Tabel 3 kosong.");
        var sentBack = await StoredWalk.StartAsync(node);
        await sentBack.CompleteAsync();
        await sentBack.CompleteAsync("Setuju dengan catatan.");
        await sentBack.SendBackAsync("Bab II belum ada.");
        await (await StoredWalk.StartAsync(node)).CompleteToTheEndAsync();
        var cancelled = await StoredWalk.StartAsync(node);
        await cancelled.CompleteAsync();
        await cancelled.CompleteAsync();
        await cancelled.CancelAsync("Digabung.");
        await (await StoredWalk.StartAsync(node)).CancelAsync("Salah pilih SOP.");
        await (await StoredWalk.StartAsync(node)).CompleteAsync();
        var last = await StoredWalk.StartAsync(node);

        await Eventually.TrueAsync(() => moved.Snapshot.Cards.ContainsKey(last.Cycle.Id), "the last cycle is on the board");
        await AssertSameAsAFreshOneAsync(node, moved);
    }

    [Fact]
    public async Task A_cycle_moved_to_another_version_is_the_same_card_to_who_watched_and_to_who_opens_the_board()
    {
        await using var node = await Node.WithLibraryAsync();
        using var moved = await node.BoardAsync();
        await node.StartFeedAsync();
        var (first, returned, ended) = (await StoredWalk.StartAsync(node), await StoredWalk.StartAsync(node), await StoredWalk.StartAsync(node));
        await returned.CompleteAsync();
        await returned.RefuseAsync("Tabel 3 kosong.");
        await ended.CompleteAsync();
        var to = await NewVersions.In(node).EstablishedAsync(
            "kesbangpol-mura-renja", DateOnly.FromDateTime(DateTime.UtcNow.Date),
            sheet => sheet with { Steps = [.. sheet.Steps.Select(step => step with { Number = $"{step.Number}a" })] });

        await first.MoveToAsync(to);
        await returned.MoveToAsync(to);
        await ended.MoveToAsync(to);
        await ended.CompleteToTheEndAsync();

        await Eventually.TrueAsync(() => moved.Snapshot.Cards.GetValueOrDefault(ended.Cycle.Id)?.Version == ended.Cycle.Version, "the last handoff is on the board");
        var card = moved.Snapshot.Cards[returned.Cycle.Id];
        Assert.Equal((to.Id, "8a", true), (card.SopVersionId, card.Step!.Number, card.IsReturned));
        await AssertSameAsAFreshOneAsync(node, moved);
    }

    [Fact]
    public async Task What_befalls_a_handoff_is_on_the_card_of_who_watched_and_of_who_opens_the_board()
    {
        await using var node = await Node.WithLibraryAsync();
        using var moved = await node.BoardAsync();
        await node.StartFeedAsync();
        var (accepted, recalled, unreturned, held) = (
            await StoredWalk.StartAsync(node), await StoredWalk.StartAsync(node), await StoredWalk.StartAsync(node), await StoredWalk.StartAsync(node));
        var (receiver, calendar) = (HandoffStory.HolderOf("sekretaris"), KinerjaPortal.Tests.Domain.Calendars.Office.InWib);
        await accepted.CompleteAsync();
        await accepted.ChangeAsync((cycle, post) => cycle.Accept(cycle.Current!.Id, receiver, post, DateTimeOffset.UtcNow));
        await recalled.CompleteAsync();
        await recalled.RecallAsync("Lampiran tertinggal.");
        await unreturned.CompleteAsync();
        await unreturned.RefuseAsync("Tabel 3 kosong.");
        await unreturned.RecallAsync();
        await held.CompleteAsync();
        await held.RefuseAsync("Tabel 3 kosong.");
        await held.HoldAsync();
        await held.ChangeAsync((cycle, post) => cycle.Release(cycle.Current!.Id, note: null, calendar, StoredWalk.Somebody, post, DateTimeOffset.UtcNow.AddDays(2)));
        await held.HoldAsync();

        await Eventually.TrueAsync(() => moved.Snapshot.Cards.GetValueOrDefault(held.Cycle.Id)?.Version == held.Cycle.Version, "the last hold is on the board");
        var cards = moved.Snapshot.Cards;
        Assert.Equal(receiver, cards[accepted.Cycle.Id].Step!.Detail.Accepted!.By);
        Assert.Equal((StepResult.Ditarik, "Lampiran tertinggal."), (cards[recalled.Cycle.Id].Arrival!.Result, cards[recalled.Cycle.Id].Arrival!.Note));
        Assert.Equal((0, 1), (cards[unreturned.Cycle.Id].Returns, cards[held.Cycle.Id].Returns));
        Assert.NotNull(cards[held.Cycle.Id].Step!.Detail.OpenHold);
        Assert.Equal(2, moved.Snapshot.Handoffs.Count(line => line.Recall is not null));
        await AssertSameAsAFreshOneAsync(node, moved);
    }

    [Fact]
    public async Task What_happens_while_the_board_is_read_is_neither_missed_nor_told_twice()
    {
        await using var node = await Node.WithLibraryAsync();
        var walk = await StoredWalk.StartAsync(node);
        await walk.CompleteAsync();

        // The feed does not run yet: what is committed now waits for the board, which has read it from the table already.
        using var board = await node.BoardAsync();
        await node.StartFeedAsync();
        await walk.CompleteAsync();

        await Eventually.TrueAsync(() => board.Snapshot.Cards[walk.Cycle.Id].Version == walk.Cycle.Version, "the last handoff is on the board");
        await AssertSameAsAFreshOneAsync(node, board);
    }

    [Fact]
    public async Task Of_the_closed_cycles_it_keeps_the_latest_twenty()
    {
        await using var node = await Node.WithLibraryAsync();
        using var moved = await node.BoardAsync();
        await node.StartFeedAsync();
        var running = await StoredWalk.StartAsync(node);
        var closed = new List<Guid>();
        for (var n = 0; n < BoardSnapshot.ClosedKept + 5; n++)
        {
            var walk = await StoredWalk.StartAsync(node);
            await (n % 5 == 0 ? walk.CompleteToTheEndAsync() : walk.CancelAsync("Tidak jadi."));
            closed.Add(walk.Cycle.Id);
        }

        using var fresh = await node.BoardAsync();
        Assert.Equal(
            closed.TakeLast(BoardSnapshot.ClosedKept).Append(running.Cycle.Id).Order(), fresh.Snapshot.Cards.Keys.Order());
        await Eventually.TrueAsync(() => moved.Snapshot.Cards.GetValueOrDefault(closed[^1])?.ClosedAt is not null, "the last one is closed");
        await AssertSameAsAFreshOneAsync(node, moved);
    }

    [Fact]
    public async Task A_card_that_leaves_the_board_is_told_as_a_change()
    {
        await using var node = await Node.WithLibraryAsync();
        using var board = await node.BoardAsync();
        using var subscription = board.Subscribe();
        var drawn = Draw(subscription);
        await node.StartFeedAsync();
        StoredWalk last = null!;
        for (var n = 0; n < BoardSnapshot.ClosedKept + 5; n++)
        {
            last = await StoredWalk.StartAsync(node);
            await last.CancelAsync("Tidak jadi.");
        }

        await Eventually.TrueAsync(() => drawn.Of(last.Cycle.Id)?.ClosedAt is not null, "the last one is drawn");
        Assert.Equal(board.Snapshot.Cards.Keys.Order(), drawn.Cards.Keys.Order());
    }

    [Fact]
    public async Task Whoever_subscribes_in_the_middle_of_a_storm_sees_in_the_end_what_the_database_holds()
    {
        await using var node = await Node.WithLibraryAsync();
        using var board = await node.BoardAsync();
        await node.StartFeedAsync();
        var watchers = new List<(LiveSubscription<BoardSnapshot> Subscription, Drawn Drawn)>();

        var storm = Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            for (var n = 0; n < 4; n++)
            {
                var walk = await StoredWalk.StartAsync(node);
                await walk.CompleteToTheEndAsync();
                await (await StoredWalk.StartAsync(node)).CompleteAsync();
            }
        })));
        while (!storm.IsCompleted)
        {
            var subscription = board.Subscribe();
            watchers.Add((subscription, Draw(subscription)));

            // Reading a board must bear the storm as well.
            using var other = await node.BoardAsync();
        }

        await storm;
        using var fresh = await node.BoardAsync();
        Assert.NotEmpty(watchers);
        foreach (var (subscription, drawn) in watchers)
        {
            await Eventually.TrueAsync(() => drawn.Equals(fresh.Snapshot), "every watcher has drawn the last state");
            Assert.False(drawn.WentBack);
            subscription.Dispose();
        }
    }

    private static async Task AssertSameAsAFreshOneAsync(Node node, LiveProjection<BoardSnapshot> moved)
    {
        using var fresh = await node.BoardAsync();
        Assert.Equal(fresh.Snapshot.Cards.Values.OrderBy(card => card.CycleId), moved.Snapshot.Cards.Values.OrderBy(card => card.CycleId));
        Assert.Equal(fresh.Snapshot.Handoffs, moved.Snapshot.Handoffs);
    }

    /// <summary>A client as a page is one: it draws what it got first, and from then on only what it is told has changed.</summary>
    private static Drawn Draw(LiveSubscription<BoardSnapshot> subscription)
    {
        var drawn = new Drawn(subscription.Initial);
        _ = Task.Run(async () =>
        {
            await foreach (var change in subscription.ChangesAsync(CancellationToken.None))
            {
                drawn.Take(change);
            }
        });
        return drawn;
    }

    private sealed class Drawn(BoardSnapshot initial)
    {
        private readonly Lock _lock = new();
        private readonly Dictionary<Guid, BoardCard> _cards = initial.Cards.ToDictionary();

        public bool WentBack { get; private set; }

        public Dictionary<Guid, BoardCard> Cards
        {
            get
            {
                lock (_lock)
                {
                    return new(_cards);
                }
            }
        }

        public BoardCard? Of(Guid cycleId) => Cards.GetValueOrDefault(cycleId);

        public void Take(LiveChange<BoardSnapshot> change)
        {
            lock (_lock)
            {
                foreach (var cycleId in change.Changed)
                {
                    if (change.State.Cards.TryGetValue(cycleId, out var card))
                    {
                        WentBack |= _cards.TryGetValue(cycleId, out var before) && before.Version > card.Version;
                        _cards[cycleId] = card;
                    }
                    else
                    {
                        _cards.Remove(cycleId);
                    }
                }
            }
        }

        public bool Equals(BoardSnapshot snapshot)
        {
            var cards = Cards;
            return cards.Count == snapshot.Cards.Count && cards.Values.All(card => card == snapshot.Cards.GetValueOrDefault(card.CycleId));
        }
    }
}
