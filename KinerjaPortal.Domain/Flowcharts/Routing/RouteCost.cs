namespace KinerjaPortal.Domain.Flowcharts.Routing;

/// <summary>What makes one way better than another. The figures only matter relative to each other.</summary>
internal static class RouteCost
{
    public const int SharedExit = 400;

    private const int Bend = 24;
    private const int Crossing = 20;
    private const int Neighbour = 6;
    private const int SideEntryForward = 10;
    private const int BottomExitBack = 12;

    public static int Shape(Route route)
    {
        var cost = Bend * route.Bends;
        for (var i = 1; i < route.Points.Length; i++)
        {
            cost += Math.Abs(route.Points[i].X - route.Points[i - 1].X) + Math.Abs(route.Points[i].Y - route.Points[i - 1].Y);
        }

        // Reading goes down: work arrives from above, and what comes back arrives from the side.
        cost += route.Arrow.LeadsForward && route.Entry != Side.Top ? SideEntryForward : 0;
        cost += !route.Arrow.LeadsForward && route.Exit == Side.Bottom ? BottomExitBack : 0;
        return cost;
    }

    public static int Traffic(Route route, PlacedLines placed)
    {
        var cost = Crossing * placed.CrossingsOf(route.Points);
        for (var i = 1; i < route.Points.Length; i++)
        {
            if (route.Points[i].X == route.Points[i - 1].X && !GridPoint.IsMiddle(route.Points[i].X))
            {
                cost += Neighbour * placed.Beside(route.Points[i - 1], route.Points[i]);
            }
        }

        return cost;
    }
}
