using System.Collections.Immutable;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Web.Features.Board;
using KinerjaPortal.Web.Features.Board.Cards;

namespace KinerjaPortal.Web.Features.SignOffs.Queue;

/// <summary>What a card waits for.</summary>
public enum AwaitedAct
{
    /// <summary>A signature: the step is a pengesahan.</summary>
    Signature,

    /// <summary>A paraf: the step decides, and others sign.</summary>
    Paraf,
}

/// <summary>A card in the queue of whoever approves.</summary>
public sealed record QueuedCard(BoardCard Card, AwaitedAct Act);

/// <summary>
/// What waits for one person's signature or paraf, most urgent first. Pure, and made of the board that everybody watches: a viewer
/// costs no query.
/// </summary>
public sealed record SignOffQueue(ImmutableArray<QueuedCard> Cards)
{
    public static readonly SignOffQueue Empty = new([]);

    /// <summary>
    /// What is overdue was due before what is not, so the due time alone puts it first. What another system holds comes last: it waits
    /// for nobody here.
    /// </summary>
    public static SignOffQueue Of(BoardSnapshot board, BoardView view) => new(
    [
        .. from card in board.Cards.Values
           let act = ActOf(card, view)
           where act is not null && view.IsMine(card)
           orderby card.Step!.Detail.OpenHold is not null, card.Step!.DueAt, card.CycleId
           select new QueuedCard(card, act.Value),
    ]);

    /// <summary>What the card's step wants of whoever holds its post; null where it approves nothing.</summary>
    public static AwaitedAct? ActOf(BoardCard card, BoardView view) => view.SheetStepOf(card) is { } step ? ActOf(step) : null;

    public static AwaitedAct? ActOf(SopStep step) =>
        step.Action == StepAction.Pengesahan ? AwaitedAct.Signature
        : step.Symbol == StepSymbol.Decision ? AwaitedAct.Paraf
        : null;

    public bool Holds(Guid cycleId) => Cards.Any(queued => queued.Card.CycleId == cycleId);

    /// <summary>
    /// The cards that lay here before and lie on another desk now, where somebody else did it: whoever looks sees it vanish, and shall
    /// know by whom.
    /// </summary>
    public static IEnumerable<BoardCard> Vanished(SignOffQueue before, SignOffQueue after, BoardSnapshot board, Guid personId) =>
        from queued in before.Cards
        where !after.Holds(queued.Card.CycleId)
        let card = board.Cards.GetValueOrDefault(queued.Card.CycleId)
        where card is not null
        where card.Status == CycleStatus.Cancelled || (card.Arrival is { } arrival && arrival.ById != personId && arrival != queued.Card.Arrival)
        select card;
}
