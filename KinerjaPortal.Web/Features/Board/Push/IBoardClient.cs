namespace KinerjaPortal.Web.Features.Board.Push;

/// <summary>What the hub calls on its clients.</summary>
public interface IBoardClient
{
    /// <summary>A card came, moved or left for the column of closed cycles.</summary>
    Task CardChanged(BoardMessage card);

    /// <summary>A closed card left the board, because enough newer ones have closed since.</summary>
    Task CardLeft(Guid cycleId);
}
