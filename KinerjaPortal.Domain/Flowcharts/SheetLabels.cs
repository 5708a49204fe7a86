using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Domain.Flowcharts;

/// <summary>Finds the words of an arrow a place beside its line, as near its beginning as there is room between symbols, lines and other words.</summary>
internal sealed class SheetLabels(SheetMetrics metrics, Box area, IReadOnlyList<Box> symbols, IReadOnlyList<IReadOnlyList<Point>> lines)
{
    private const double FromSymbol = 2;
    private const double FromLine = 2.5;
    private const double Stride = 4;
    private const double Reach = 40;

    private readonly List<Box> _taken = [];

    /// <summary>What stands on the arrow. The page may translate the word, not lengthen it.</summary>
    public static string? TextOf(Arrow arrow)
    {
        var word = arrow.Label == FlowLabel.None ? null : arrow.Label.ToString();
        var times = arrow.Returns == 0 ? null : $"{arrow.Returns}×";
        return word is null || times is null ? word ?? times : $"{word} {times}";
    }

    public static double WidthOf(string text, SheetMetrics metrics) => Math.Ceiling(TextMeasure.Width(text, metrics.LabelFontSize));

    /// <summary>What the first line of a channel must leave beside the symbol for this label always to find a place.</summary>
    public static double RoomFor(string text, SheetMetrics metrics) => WidthOf(text, metrics) + FromSymbol + FromLine;

    /// <returns>False where the label had to be put over something for want of room.</returns>
    public bool TryPlace(string text, IReadOnlyList<Point> line, out Box box)
    {
        var width = WidthOf(text, metrics);
        foreach (var candidate in Candidates(line, width))
        {
            if (IsFree(candidate))
            {
                _taken.Add(candidate);
                box = candidate;
                return true;
            }
        }

        box = Candidates(line, width).First();
        return false;
    }

    private IEnumerable<Box> Candidates(IReadOnlyList<Point> line, double width)
    {
        for (var i = 1; i < line.Count; i++)
        {
            var (from, to) = (line[i - 1], line[i]);
            var isHorizontal = from.Y == to.Y;
            var length = isHorizontal ? Math.Abs(to.X - from.X) : Math.Abs(to.Y - from.Y);
            var last = Math.Clamp(length - (isHorizontal ? width : metrics.LabelHeight), 0, Reach);
            for (var along = 0.0; along <= last; along += Stride)
            {
                var (first, second) = isHorizontal ? AlongHorizontal(from, to, width, along) : AlongVertical(from, to, width, along);
                yield return first;
                yield return second;
            }
        }
    }

    private (Box Above, Box Below) AlongHorizontal(Point from, Point to, double width, double along)
    {
        var x = to.X > from.X ? from.X + FromSymbol + along : from.X - FromSymbol - along - width;
        return (
            new Box(x, from.Y - FromLine - metrics.LabelHeight, width, metrics.LabelHeight),
            new Box(x, from.Y + FromLine, width, metrics.LabelHeight));
    }

    private (Box Right, Box Left) AlongVertical(Point from, Point to, double width, double along)
    {
        var y = to.Y > from.Y ? from.Y + FromSymbol + along : from.Y - FromSymbol - along - metrics.LabelHeight;
        return (
            new Box(from.X + FromLine, y, width, metrics.LabelHeight),
            new Box(from.X - FromLine - width, y, width, metrics.LabelHeight));
    }

    private bool IsFree(Box box) =>
        box.X >= area.X && box.Right <= area.Right && box.Y >= area.Y && box.Bottom <= area.Bottom
        && !symbols.Any(box.Meets)
        && !_taken.Exists(box.Meets)
        && !lines.Any(line => IsCrossedBy(line, box.Inflate(1)));

    private static bool IsCrossedBy(IReadOnlyList<Point> line, Box box)
    {
        for (var i = 1; i < line.Count; i++)
        {
            if (box.Meets(line[i - 1], line[i]))
            {
                return true;
            }
        }

        return false;
    }
}
