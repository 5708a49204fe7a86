using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Domain.Flowcharts.Routing;

/// <summary>
/// Chooses a way over the grid for every arrow: short ways forward first, then ways back, the exceptions last so that
/// they do not move what the published chart shows. Each takes the cheapest shape among those that are right.
/// </summary>
internal sealed class ConnectorRouter
{
    private readonly SheetGraph _graph;
    private readonly Dictionary<PlacedStep, SymbolPorts> _ports;
    private readonly PlacedLines _placed;

    private ConnectorRouter(SheetGraph graph)
    {
        _graph = graph;
        _placed = new PlacedLines(graph.LaneCount, graph.RowCount);
        var leaving = graph.OffPage.Where(end => end.Leaves).ToList();
        var outgoing = graph.Arrows.Where(arrow => !arrow.IsException).Select(arrow => arrow.From)
            .Concat(leaving.Select(end => end.At))
            .CountBy(step => step).ToDictionary();
        _ports = graph.Steps.ToDictionary(step => step, step => new SymbolPorts(outgoing.GetValueOrDefault(step)));

        // What leaves the page leaves downward, to a segilima under its symbol; what stays takes another side while there is one.
        leaving.ForEach(end => _ports[end.At].Leave(Side.Bottom));
    }

    /// <summary>Routes in the order of the graph's arrows.</summary>
    public static IReadOnlyList<Route> RouteAll(SheetGraph graph)
    {
        var router = new ConnectorRouter(graph);
        var routes = new Route[graph.Arrows.Count];
        foreach (var (index, arrow) in graph.Arrows.Index().OrderBy(entry => Turn(entry.Item)).ThenBy(entry => entry.Index))
        {
            routes[index] = router.Take(arrow);
        }

        return routes;
    }

    private static (bool IsException, bool LeadsBack, int Rows, bool IsTidak) Turn(Arrow arrow) =>
        (arrow.IsException, !arrow.LeadsForward, Math.Abs(arrow.To.Row - arrow.From.Row), arrow.Label == FlowLabel.Tidak);

    private Route Take(Arrow arrow)
    {
        Route? best = null;
        var bestCost = int.MaxValue;
        foreach (var points in RouteShapes.Between(arrow.From, arrow.To, _graph.LaneCount))
        {
            var route = new Route(arrow, points);
            if (!IsRight(route))
            {
                continue;
            }

            var cost = RouteCost.Shape(route) + SharingCost(route);
            if (cost >= bestCost)
            {
                continue;
            }

            cost += RouteCost.Traffic(route, _placed);
            if (cost < bestCost)
            {
                (best, bestCost) = (route, cost);
            }
        }

        // Out of the bottom, through a channel, in at the top: that shape is right on every sheet.
        var taken = best ?? throw new InvalidOperationException("An arrow found no way, though one always exists.");
        _ports[arrow.From].Leave(taken.Exit);
        _ports[arrow.To].Enter(taken.Entry);
        _placed.Add(taken);
        return taken;
    }

    private bool IsRight(Route route)
    {
        if (!_ports[route.Arrow.From].MayLeaveBy(route.Exit) || !_ports[route.Arrow.To].MayEnterBy(route.Entry))
        {
            return false;
        }

        var points = route.Points;
        for (var i = 1; i < points.Length; i++)
        {
            if (points[i].X == points[i - 1].X && GridPoint.IsMiddle(points[i].X) && !IsClear(route, i))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The piece of line before point <paramref name="i"/> runs down the middle of a lane.</summary>
    private bool IsClear(Route route, int i)
    {
        var (upper, lower) = (route.Points[i - 1], route.Points[i]);
        var lane = GridPoint.CellOf(upper.X);
        var isFirst = i == 1;
        var isLast = i == route.Points.Length - 1;

        var firstRow = GridPoint.CellOf(upper.Y) + (isFirst || upper.Y > GridPoint.MiddleOfRow(GridPoint.CellOf(upper.Y)) ? 1 : 0);
        var lastRow = GridPoint.CellOf(lower.Y) - (isLast || lower.Y < GridPoint.MiddleOfRow(GridPoint.CellOf(lower.Y)) ? 1 : 0);
        return _graph.IsOpen(lane, firstRow, lastRow) && _placed.MayShare(upper, lower, route.Arrow);
    }

    /// <summary>Two arrows out of one side run over each other at first: only where the symbol has no side left.</summary>
    private int SharingCost(Route route) => RouteCost.SharedExit * _ports[route.Arrow.From].LeavingBy(route.Exit);
}
