using System.Collections.Immutable;
using KinerjaPortal.Web.Features.Board;
using KinerjaPortal.Web.Features.Board.Cards;

namespace KinerjaPortal.Tests.Components.Board;

/// <summary>Which other cards leave a board when one of them moves on; asked at every handoff.</summary>
public sealed class BoardEvictionTests
{
    private readonly BoardReadModel _model = new(Guid.NewGuid(), summaries: null!, sops: null!, offices: null!);
    private readonly CountedKeys _keys = new();

    [Fact]
    public void A_handoff_on_a_board_of_five_hundred_cards_looks_at_its_own_card_alone()
    {
        var cards = Enumerable.Range(0, 500).Select(_ => SampleBoard.Card(SampleBoard.Draft)).ToList();
        var before = BoardOf(cards);
        var after = before.With(cards[7] with { Cycle = cards[7].Cycle with { Version = 4 } }, []);
        _keys.Looked = 0;

        Assert.Empty(_model.Evicted(before, after, cards[7].CycleId));

        Assert.InRange(_keys.Looked, 0, 4);
    }

    [Fact]
    public void The_oldest_closed_card_leaves_with_the_one_that_is_closed_and_with_a_closed_one_that_comes_new()
    {
        var closed = Enumerable.Range(1, BoardSnapshot.ClosedKept).Select(hours => Closed(SampleBoard.Card(at: null), hours)).ToList();
        var running = SampleBoard.Card(SampleBoard.Draft);
        var before = BoardOf([.. closed, running]);
        var ended = Closed(running, hours: 0);
        var late = Closed(SampleBoard.Card(at: null), hours: 0);

        Assert.Equal([closed[^1].CycleId], _model.Evicted(before, before.With(ended, []), ended.CycleId));
        Assert.Equal([closed[^1].CycleId], _model.Evicted(before, before.With(late, []), late.CycleId));
        Assert.Empty(_model.Evicted(before, before.With(SampleBoard.Card(SampleBoard.Draft), []), Guid.NewGuid()));
    }

    private static BoardCard Closed(BoardCard card, int hours) =>
        card with { Cycle = card.Cycle with { ClosedAt = SampleBoard.Now.AddHours(-hours) }, Step = null };

    private BoardSnapshot BoardOf(IEnumerable<BoardCard> cards) =>
        BoardSnapshot.Empty with { Cards = cards.ToImmutableDictionary(card => card.CycleId, card => card, _keys) };

    /// <summary>Counts how often a key is looked up.</summary>
    private sealed class CountedKeys : IEqualityComparer<Guid>
    {
        public int Looked { get; set; }

        public bool Equals(Guid x, Guid y) => x == y;

        public int GetHashCode(Guid obj)
        {
            Looked++;
            return obj.GetHashCode();
        }
    }
}
