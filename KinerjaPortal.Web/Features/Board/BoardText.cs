namespace KinerjaPortal.Web.Features.Board;

/// <summary>Names the words of the board.</summary>
public sealed class BoardText;
