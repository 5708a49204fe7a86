using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Web.Features.Board;
using KinerjaPortal.Web.Features.Board.Cards;

namespace KinerjaPortal.Web.Features.Sops;

/// <summary>A cycle of an SOP that is under way, with the step on which it lies.</summary>
public sealed record RunningCycle(BoardCard Card, BoardStep Step)
{
    /// <summary>Those on the board that run on any version of the SOP, the one due first before the others.</summary>
    public static IReadOnlyList<RunningCycle> Of(BoardSnapshot board, Guid sopId, SopCatalogue sops) =>
    [
        .. board.Cards.Values
            .Where(card => card.Step is not null && sops.Known(card.SopVersionId)?.SopId == sopId)
            .Select(card => new RunningCycle(card, card.Step!))
            .OrderBy(cycle => cycle.Step.DueAt),
    ];
}
