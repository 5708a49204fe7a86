using System.Collections.Immutable;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Web.Features.Board;
using KinerjaPortal.Web.Features.Board.Cards;

namespace KinerjaPortal.Web.Features.Home;

/// <summary>An office's board as one person looks at it. Pure: the same board and view give the same lists.</summary>
/// <param name="Waiting">On this person's desks: what endangers its deadline first, then by due time.</param>
/// <param name="HandedOn">Where the documents are that this person handed on last, the latest first.</param>
/// <param name="Late">All of the office that endangers its document's deadline or is over the time of its step; the former first, of each the longest overdue.</param>
/// <param name="Endangered">How many of them endanger their deadline.</param>
/// <param name="Running">How many cycles are under way in the office.</param>
/// <param name="Oldest">The card that has lain longest on its desk; null on an empty board.</param>
/// <param name="TakenBack">What others took back today from this person's desks before it was opened, and has not come again.</param>
/// <param name="LastDueAt">When the last of what is under way in the office is due; null where nothing is.</param>
public sealed record MyWork(
    ImmutableArray<BoardCard> Waiting, ImmutableArray<BoardCard> HandedOn, ImmutableArray<BoardCard> Late, int Endangered, int Running, BoardCard? Oldest,
    ImmutableArray<HandoffLine> TakenBack, DateTimeOffset? LastDueAt)
{
    public const int HandedOnShown = 6;

    public static MyWork Of(BoardSnapshot board, BoardView view)
    {
        // What is overdue was due before what is not, so the due time alone puts it first.
        var running = board.Cards.Values.Where(card => card.Step is not null).OrderBy(card => card.Step!.DueAt).ThenBy(card => card.CycleId).ToList();
        var endangered = running.FindAll(view.IsEndangered);
        var waiting = running.Where(view.IsMine).OrderByDescending(view.IsEndangered).ToImmutableArray();
        return new MyWork(
            waiting,
            [
                .. board.Cards.Values
                    .Where(card => card.Arrival?.ById == view.PersonId && !view.IsMine(card))
                    .OrderByDescending(card => card.Arrival!.At)
                    .Take(HandedOnShown),
            ],
            [.. endangered, .. running.Where(card => view.IsLate(card) && !endangered.Contains(card))],
            endangered.Count,
            running.Count,
            running.MinBy(card => card.Step!.Since),
            [.. board.Handoffs.Where(line => WasTakenFrom(line, view) && waiting.All(card => card.CycleId != line.CycleId))],
            running is [.., var last] ? last.Step!.DueAt : null);
    }

    private static bool WasTakenFrom(HandoffLine line, BoardView view) =>
        line.Recall is { } recall && recall.ById != view.PersonId
        && view.Zone.DateOf(line.At) == view.Zone.DateOf(view.Now)
        && view.Office.HoldersOf(recall.Pelaksana, view.Now).Any(holder => holder.PersonId == view.PersonId);
}
