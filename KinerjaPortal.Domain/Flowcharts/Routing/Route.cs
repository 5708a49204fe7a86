namespace KinerjaPortal.Domain.Flowcharts.Routing;

/// <summary>The way of an arrow over the grid, from the middle of one symbol to the middle of the other; neighbours differ in one coordinate.</summary>
internal sealed class Route(Arrow arrow, GridPoint[] points)
{
    public Arrow Arrow { get; } = arrow;

    public GridPoint[] Points { get; } = points;

    public Side Exit => SideOf(Points[0], Points[1]);

    public Side Entry => SideOf(Points[^1], Points[^2]);

    public int Bends => Points.Length - 2;

    private static Side SideOf(GridPoint centre, GridPoint next)
    {
        if (next.X != centre.X)
        {
            return next.X < centre.X ? Side.Left : Side.Right;
        }

        return next.Y < centre.Y ? Side.Top : Side.Bottom;
    }
}
