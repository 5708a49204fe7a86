using KinerjaPortal.Domain.Flowcharts.Routing;

namespace KinerjaPortal.Domain.Flowcharts;

/// <summary>Finds the words of an arrow a place beside its line, as near its beginning as there is room between symbols, lines and other words.</summary>
internal sealed class SheetLabels
{
    private const double FromSymbol = 2;
    private const double FromLine = 2.5;
    private const double Stride = 4;
    private const double Reach = 40;
    private const double MarkHeight = 7;

    private readonly SheetMetrics _metrics;
    private readonly Obstacles _obstacles;

    public SheetLabels(SheetMetrics metrics, Box area, IEnumerable<Box> symbols, IEnumerable<Box> segilima, IEnumerable<Point[]> lines)
    {
        _metrics = metrics;
        _obstacles = new Obstacles(area);
        foreach (var symbol in symbols)
        {
            // The page sets small marks on the upper corners of a symbol.
            _obstacles.Add(symbol with { Y = symbol.Y - MarkHeight, Height = symbol.Height + MarkHeight });
        }

        foreach (var box in segilima)
        {
            _obstacles.Add(box);
        }

        foreach (var line in lines)
        {
            for (var i = 1; i < line.Length; i++)
            {
                _obstacles.Add(BoxAround(line[i - 1], line[i]));
            }
        }
    }

    public static double WidthOf(string text, SheetMetrics metrics) => Math.Ceiling(TextMeasure.Width(text, metrics.LabelFontSize));

    /// <summary>What the first line of a channel must leave beside the symbol for this label always to find a place.</summary>
    public static double RoomFor(string text, SheetMetrics metrics) => WidthOf(text, metrics) + FromSymbol + FromLine;

    /// <returns>False where the label had to be put over something for want of room.</returns>
    public bool TryPlace(string text, Point[] line, out Box box)
    {
        var width = WidthOf(text, _metrics);
        foreach (var candidate in Candidates(line, width))
        {
            if (_obstacles.AreClearOf(candidate))
            {
                _obstacles.Add(candidate);
                box = candidate;
                return true;
            }
        }

        box = Candidates(line, width).First();
        return false;
    }

    private IEnumerable<Box> Candidates(Point[] line, double width)
    {
        var before = 0.0;
        for (var i = 1; i < line.Length && before <= Reach; i++)
        {
            var (from, to) = (line[i - 1], line[i]);
            var isHorizontal = from.Y == to.Y;
            var length = isHorizontal ? Math.Abs(to.X - from.X) : Math.Abs(to.Y - from.Y);
            var last = Math.Clamp(length - (isHorizontal ? width : _metrics.LabelHeight), 0, Reach - before);
            for (var along = 0.0; along <= last; along += Stride)
            {
                var (first, second) = isHorizontal ? AlongHorizontal(from, to, width, along) : AlongVertical(from, to, width, along);
                yield return first;
                yield return second;
            }

            before += length;
        }
    }

    private (Box Above, Box Below) AlongHorizontal(Point from, Point to, double width, double along)
    {
        var x = to.X > from.X ? from.X + FromSymbol + along : from.X - FromSymbol - along - width;
        return (
            new Box(x, from.Y - FromLine - _metrics.LabelHeight, width, _metrics.LabelHeight),
            new Box(x, from.Y + FromLine, width, _metrics.LabelHeight));
    }

    private (Box Right, Box Left) AlongVertical(Point from, Point to, double width, double along)
    {
        var y = to.Y > from.Y ? from.Y + FromSymbol + along : from.Y - FromSymbol - along - _metrics.LabelHeight;
        return (
            new Box(from.X + FromLine, y, width, _metrics.LabelHeight),
            new Box(from.X - FromLine - width, y, width, _metrics.LabelHeight));
    }

    private static Box BoxAround(Point from, Point to) =>
        new Box(Math.Min(from.X, to.X), Math.Min(from.Y, to.Y), Math.Abs(to.X - from.X), Math.Abs(to.Y - from.Y)).Inflate(1);
}
