using System.Collections.Immutable;
using KinerjaPortal.Web.Features.Board.Cards;

namespace KinerjaPortal.Web.Features.Board;

/// <summary>An office's board at one moment: its running cycles, the last closed ones, and the last handoffs.</summary>
public sealed record BoardSnapshot(ImmutableDictionary<Guid, BoardCard> Cards, ImmutableList<HandoffLine> Handoffs)
{
    /// <summary>How many closed cycles the column Selesai keeps.</summary>
    public const int ClosedKept = 20;

    /// <summary>How many lines "siapa menyerahkan ke siapa" keeps.</summary>
    public const int HandoffsKept = 30;

    public static readonly BoardSnapshot Empty = new(ImmutableDictionary<Guid, BoardCard>.Empty, []);

    /// <summary>This board with one card changed; the oldest closed card leaves when there are too many.</summary>
    /// <param name="handoffs">Of that card's cycle; those that stand there already are left out.</param>
    public BoardSnapshot With(BoardCard card, IReadOnlyList<HandoffLine> handoffs)
    {
        var cards = Cards.SetItem(card.CycleId, card);
        if (card.ClosedAt is not null && cards.Values.Count(c => c.ClosedAt is not null) > ClosedKept)
        {
            cards = cards.Remove(cards.Values.Where(c => c.ClosedAt is not null).MinBy(c => c.ClosedAt)!.CycleId);
        }

        // A handoff that was committed while the board was read stands among the lines already.
        List<HandoffLine> news = [.. handoffs.Where(line => !Handoffs.Exists(known => known.CycleId == line.CycleId && known.Version == line.Version))];
        return new BoardSnapshot(cards, news.Count == 0 ? Handoffs : Latest(Handoffs.Concat(news)));
    }

    /// <summary>The lines that are kept, the latest first: by when it happened, in whatever order it was heard of.</summary>
    public static ImmutableList<HandoffLine> Latest(IEnumerable<HandoffLine> handoffs) =>
    [
        .. handoffs.OrderByDescending(line => line.At).ThenByDescending(line => line.Version).ThenBy(line => line.CycleId).Take(HandoffsKept),
    ];
}

/// <summary>One line of "siapa menyerahkan ke siapa".</summary>
/// <param name="ToPost">Name of the post that has it now; null when the cycle was completed by it.</param>
public sealed record HandoffLine(
    Guid CycleId, int Version, string Document, string ByName, string FromPost, string? ToPost, bool Returned, DateTimeOffset At)
{
    /// <summary>Where it was taken back and not handed on; otherwise null.</summary>
    public RecallLine? Recall { get; init; }
}

/// <summary>What the desk that had received a document is told when it was taken back.</summary>
/// <param name="Pelaksana">Code of the post from which it was taken.</param>
public sealed record RecallLine(string Pelaksana, Guid ById, string? Note);
