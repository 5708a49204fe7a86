using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Web.Features.Board.Push;

namespace KinerjaPortal.Web.Features.Board.Cards;

/// <summary>One way by which a card leaves its step: the answer that is given and the column it comes to.</summary>
/// <param name="Answer">None at a plain step.</param>
/// <param name="Column">Code of the post, or the column of closed cycles.</param>
/// <param name="To">The step it comes to; null where the cycle ends.</param>
public sealed record BoardMove(FlowLabel Answer, string Column, SopStep? To)
{
    public bool NeedsReason => Answer == FlowLabel.Tidak;

    /// <summary>Ya and Tidak at a decision, otherwise the one arrow, or the end.</summary>
    public static IReadOnlyList<BoardMove> Of(BoardStep step, SopVersion sheet)
    {
        FlowLabel[] answers = step.Symbol == StepSymbol.Decision ? [FlowLabel.Ya, FlowLabel.Tidak] : [FlowLabel.None];
        return
        [
            .. from answer in answers
               let to = sheet.Next(step.StepId, answer)
               select new BoardMove(answer, to?.Pelaksana ?? BoardMessage.ClosedColumn, to),
        ];
    }
}
