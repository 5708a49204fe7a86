namespace KinerjaPortal.Web.Features.Board;

/// <summary>What the hub calls on its clients.</summary>
public interface IBoardClient
{
    /// <summary>A card came, moved or left for the column of closed cycles.</summary>
    Task CardChanged(BoardMessage card);
}
