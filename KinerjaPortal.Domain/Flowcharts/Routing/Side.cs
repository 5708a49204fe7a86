namespace KinerjaPortal.Domain.Flowcharts.Routing;

/// <summary>Edge of a symbol. Arrows never enter from below and never leave upward, so the middle of a lane only ever carries lines down.</summary>
internal enum Side
{
    Top,
    Bottom,
    Left,
    Right,
}
