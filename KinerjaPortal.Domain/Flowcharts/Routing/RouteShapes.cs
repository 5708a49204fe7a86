namespace KinerjaPortal.Domain.Flowcharts.Routing;

/// <summary>
/// The ways in which an arrow may run at all. A row holds one symbol, so the middle of a row is free on both sides of it;
/// gutters and channels hold none. Only the middle of a lane must be looked at, which the router does.
/// </summary>
internal static class RouteShapes
{
    public static IEnumerable<GridPoint[]> Between(PlacedStep from, PlacedStep to, int laneCount)
    {
        var direct = to.Row > from.Row ? Forward(from, to) : [];
        return direct.Concat(ChannelsNear(from.Lane, to.Lane, laneCount).SelectMany(channel => Through(channel, from, to)));
    }

    private static IEnumerable<GridPoint[]> Forward(PlacedStep from, PlacedStep to)
    {
        var (start, end) = (from.Centre, to.Centre);
        if (from.Lane == to.Lane)
        {
            yield return [start, end];
            yield break;
        }

        var below = GridPoint.GutterBelow(from.Row);
        var above = GridPoint.GutterAbove(to.Row);
        yield return [start, new(end.X, start.Y), end];
        yield return [start, new(start.X, end.Y), end];
        yield return [start, new(start.X, below), new(end.X, below), end];
        yield return [start, new(start.X, above), new(end.X, above), end];
    }

    private static IEnumerable<GridPoint[]> Through(int channel, PlacedStep from, PlacedStep to)
    {
        var (start, end) = (from.Centre, to.Centre);
        var below = GridPoint.GutterBelow(from.Row);
        var above = GridPoint.GutterAbove(to.Row);
        if (from != to)
        {
            yield return [start, new(channel, start.Y), new(channel, end.Y), end];
            yield return [start, new(start.X, below), new(channel, below), new(channel, end.Y), end];
        }

        yield return [start, new(channel, start.Y), new(channel, above), new(end.X, above), end];
        yield return [start, new(start.X, below), new(channel, below), new(channel, above), new(end.X, above), end];
    }

    /// <summary>Beside both symbols, and one lane further out where the nearest is crowded.</summary>
    private static IEnumerable<int> ChannelsNear(int from, int to, int laneCount)
    {
        var (left, right) = from < to ? (from, to) : (to, from);
        yield return GridPoint.RightChannel(right);
        yield return GridPoint.LeftChannel(left);
        if (left != right)
        {
            yield return GridPoint.RightChannel(left);
            yield return GridPoint.LeftChannel(right);
        }

        if (right + 1 < laneCount)
        {
            yield return GridPoint.LeftChannel(right + 1);
        }

        if (left > 0)
        {
            yield return GridPoint.RightChannel(left - 1);
        }
    }
}
