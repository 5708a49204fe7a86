using KinerjaPortal.Domain.Flowcharts.Routing;

namespace KinerjaPortal.Domain.Flowcharts.Pages;

/// <summary>
/// Gives every off-page end of a page its place at its symbol. All of them keep within the width of the symbol's own lane
/// short of its channels, or make the channel begin further out; and in the row of a symbol only its own arrows run
/// between the channels. So no segilima can come to stand on a symbol, on another segilima or on a line.
/// </summary>
internal sealed class OffPagePlan
{
    /// <summary>Of a line to a tooth of the comb: as long as an arrowhead and a little.</summary>
    private const double Tooth = 10;

    /// <summary>From the side of the symbol to the middle of a segilima beside it, and from the middle of the row down to it.</summary>
    private const double BesideRun = 16;
    private const double BesideDrop = 13;

    private const double Clearance = 6;
    private const double BetweenLevels = 4;

    private readonly SheetMetrics _metrics;
    private readonly ILookup<int, OffPagePlace> _byRow;

    public OffPagePlan(SheetGraph graph, IReadOnlyList<Route> routes, SheetMetrics metrics)
    {
        _metrics = metrics;
        var used = new HashSet<(PlacedStep Step, Side Side)>();
        var passedFromAbove = new HashSet<PlacedStep>();
        foreach (var route in routes)
        {
            used.Add((route.Arrow.From, route.Exit));
            used.Add((route.Arrow.To, route.Entry));
            if (route.Entry == Side.Top && route.Points[^2].Y < GridPoint.GutterAbove(route.Arrow.To.Row))
            {
                passedFromAbove.Add(route.Arrow.To);
            }
        }

        var places = new List<OffPagePlace>(graph.OffPage.Count);
        foreach (var ends in graph.OffPage.GroupBy(end => (end.At, end.Leaves)))
        {
            var (step, leaves) = ends.Key;
            places.AddRange(leaves ? Leaving(step, [.. ends], used) : At(Side.Top, [.. ends], isPassed: passedFromAbove.Contains(step)));
        }

        Places = places;
        _byRow = places.ToLookup(place => place.End.At.Row);
    }

    /// <summary>In the order of the graph's ends of each symbol.</summary>
    public IReadOnlyList<OffPagePlace> Places { get; }

    public IEnumerable<int> RowsWithWordsBelow =>
        Places.Where(place => place.Side == Side.Bottom && (place.End.Arrow.Word ?? place.End.Arrow.Times) is not null).Select(place => place.End.At.Row);

    public static double Pitch(SheetMetrics metrics) => metrics.SegilimaHeight + BetweenLevels;

    public int LevelsAbove(int row) => Levels(row, Side.Top);

    public int LevelsBelow(int row) => Levels(row, Side.Bottom);

    /// <summary>What a segilima beside the symbol needs below the symbol.</summary>
    public double RoomBeside(int row, double symbolHeight) =>
        _byRow[row].Any(place => place.IsBeside) ? BesideDrop + _metrics.SegilimaHeight + BetweenLevels - (symbolHeight / 2) : 0;

    /// <summary>By channel: how far from the symbol its first line must keep, for the segilima that stand between.</summary>
    public Dictionary<int, double> RoomInChannels() => Places
        .Where(place => place.IsBeside)
        .Select(place => place.Side == Side.Left ? GridPoint.LeftChannel(place.End.At.Lane) : GridPoint.RightChannel(place.End.At.Lane))
        .Distinct()
        .ToDictionary(channel => channel, _ => BesideRun + (_metrics.SegilimaWidth / 2) + Clearance);

    /// <summary>The segilima and the line between it and its symbol, in the direction of the arrow.</summary>
    public (Box Box, Point[] Line) Draw(OffPagePlace place, Box symbol, RowGeometry rows)
    {
        var (box, line) = (place.IsBeside, place.Tooth) switch
        {
            (true, _) => Beside(place, symbol),
            (_, null) => Alone(place, symbol, rows),
            _ => OnComb(place, symbol, rows),
        };
        return (box, place.End.Leaves ? line : [.. line.Reverse()]);
    }

    private static IEnumerable<OffPagePlace> Leaving(PlacedStep step, List<OffPageEnd> ends, HashSet<(PlacedStep Step, Side Side)> used)
    {
        // Each its own side of the symbol, as Ya and Tidak must have; what finds no side left shares the bottom.
        var below = new List<OffPageEnd>();
        foreach (var end in ends)
        {
            if (below.Count == 0)
            {
                below.Add(end);
            }
            else if (used.Add((step, Side.Right)))
            {
                yield return new OffPagePlace(end, Side.Right, Tooth: null);
            }
            else if (used.Add((step, Side.Left)))
            {
                yield return new OffPagePlace(end, Side.Left, Tooth: null);
            }
            else
            {
                below.Add(end);
            }
        }

        foreach (var place in At(Side.Bottom, below, isPassed: used.Contains((step, Side.Bottom))))
        {
            yield return place;
        }
    }

    private static IEnumerable<OffPagePlace> At(Side side, List<OffPageEnd> ends, bool isPassed) =>
        ends.Select((end, tooth) => new OffPagePlace(end, side, ends.Count == 1 && !isPassed ? null : tooth));

    private int Levels(int row, Side side) =>
        _byRow[row].Where(place => place.Side == side).Select(place => place.Level + 1).DefaultIfEmpty().Max();

    private (Box Box, Point[] Line) Beside(OffPagePlace place, Box symbol)
    {
        var edge = place.Side == Side.Left ? symbol.X : symbol.Right;
        var middle = edge + (place.Side == Side.Left ? -BesideRun : BesideRun);
        var top = symbol.Centre.Y + BesideDrop;
        return (BoxAt(middle, top), [new(edge, symbol.Centre.Y), new(middle, symbol.Centre.Y), new(middle, top)]);
    }

    private (Box Box, Point[] Line) Alone(OffPagePlace place, Box symbol, RowGeometry rows)
    {
        var middle = symbol.Centre.X;
        var row = place.End.At.Row;
        if (place.Side == Side.Bottom)
        {
            var top = rows.SegilimaBelow(row, level: 0);
            return (BoxAt(middle, top), [new(middle, symbol.Bottom), new(middle, top)]);
        }

        var tip = rows.SegilimaAbove(row, level: 0);
        return (BoxAt(middle, tip - _metrics.SegilimaHeight), [new(middle, symbol.Y), new(middle, tip)]);
    }

    private (Box Box, Point[] Line) OnComb(OffPagePlace place, Box symbol, RowGeometry rows)
    {
        var row = place.End.At.Row;
        var isBelow = place.Side == Side.Bottom;
        var top = isBelow ? rows.SegilimaBelow(row, place.Level) : rows.SegilimaAbove(row, place.Level) - _metrics.SegilimaHeight;
        var centre = symbol.Centre.X;
        var near = centre + (place.IsRightTooth ? Tooth : -Tooth);
        var box = BoxAt(centre + ((Tooth + (_metrics.SegilimaWidth / 2)) * (place.IsRightTooth ? 1 : -1)), top);
        var across = box.Centre.Y;
        return (box, [new(centre, isBelow ? symbol.Bottom : symbol.Y), new(centre, across), new(near, across)]);
    }

    private Box BoxAt(double middle, double top) =>
        new(middle - (_metrics.SegilimaWidth / 2), top, _metrics.SegilimaWidth, _metrics.SegilimaHeight);
}
