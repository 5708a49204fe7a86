using System.Globalization;
using System.Text;
using KinerjaPortal.Domain.Flowcharts;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Web.Features.Flowcharts.Drawing;

/// <summary>Numbers and paths as SVG reads them, whatever the culture of the page: <c>id-ID</c> would write 1,5.</summary>
internal static class Svg
{
    private const double ElbowRadius = 5;
    private const double ArrowLength = 8;
    private const double ArrowHalfWidth = 4;
    private const double SegilimaShoulder = 0.7;

    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    public static string Pixels(double value) => $"{Number(value)}px";

    /// <summary>The line with rounded elbows, ending inside its arrowhead.</summary>
    public static string Line(IReadOnlyList<Point> points)
    {
        var path = new StringBuilder($"M{At(points[0])}");
        for (var i = 1; i < points.Count - 1; i++)
        {
            var corner = points[i];
            var radius = Math.Min(ElbowRadius, Math.Min(Distance(points[i - 1], corner), Distance(corner, points[i + 1])) / 2);
            path.Append(CultureInfo.InvariantCulture, $" L{At(Toward(corner, points[i - 1], radius))} Q{At(corner)} {At(Toward(corner, points[i + 1], radius))}");
        }

        return path.Append(CultureInfo.InvariantCulture, $" L{At(Toward(points[^1], points[^2], ArrowLength / 2))}").ToString();
    }

    /// <summary>A head whose tip meets the edge of the symbol.</summary>
    public static string ArrowHead(IReadOnlyList<Point> points)
    {
        var tip = points[^1];
        var foot = Toward(tip, points[^2], ArrowLength);
        var (x, y) = foot.X == tip.X ? (ArrowHalfWidth, 0d) : (0d, ArrowHalfWidth);
        return $"{At(tip)} {Number(foot.X - x)},{Number(foot.Y - y)} {Number(foot.X + x)},{Number(foot.Y + y)}";
    }

    public static string Diamond(Box box) =>
        $"{Number(box.Centre.X)},{Number(box.Y)} {Number(box.Right)},{Number(box.Centre.Y)} {Number(box.Centre.X)},{Number(box.Bottom)} {Number(box.X)},{Number(box.Centre.Y)}";

    /// <summary>Where a small mark stands: in the corner that a diamond leaves empty, on the corner of the others. No line ever comes there.</summary>
    public static Point CornerOf(DrawnSymbol symbol) => symbol.Symbol == StepSymbol.Decision
        ? new Point(symbol.Box.Right - 7, symbol.Box.Y + 7)
        : new Point(symbol.Box.Right - 2, symbol.Box.Y);

    /// <summary>Flat above and pointed below: work goes down.</summary>
    public static string Segilima(Box box)
    {
        var shoulder = box.Y + (box.Height * SegilimaShoulder);
        Point[] corners = [new(box.X, box.Y), new(box.Right, box.Y), new(box.Right, shoulder), new(box.Centre.X, box.Bottom), new(box.X, shoulder)];
        return string.Join(' ', corners.Select(At));
    }

    public static Point MiddleOfSegilima(Box box) => new(box.Centre.X, box.Y + (box.Height * SegilimaShoulder * 0.62));

    private static string At(Point point) => $"{Number(point.X)},{Number(point.Y)}";

    private static double Distance(Point from, Point to) => Math.Abs(to.X - from.X) + Math.Abs(to.Y - from.Y);

    private static Point Toward(Point from, Point to, double by) => new(
        from.X + (Math.Sign(to.X - from.X) * by),
        from.Y + (Math.Sign(to.Y - from.Y) * by));
}
