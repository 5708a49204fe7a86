using System.Globalization;
using System.Text;
using KinerjaPortal.Domain.Flowcharts;

namespace KinerjaPortal.Web.Features.Flowcharts;

/// <summary>Numbers and paths as SVG reads them, whatever the culture of the page: <c>id-ID</c> would write 1,5.</summary>
internal static class Svg
{
    private const double ElbowRadius = 5;
    private const double ArrowLength = 8;
    private const double ArrowHalfWidth = 4;

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

    private static string At(Point point) => $"{Number(point.X)},{Number(point.Y)}";

    private static double Distance(Point from, Point to) => Math.Abs(to.X - from.X) + Math.Abs(to.Y - from.Y);

    private static Point Toward(Point from, Point to, double by) => new(
        from.X + (Math.Sign(to.X - from.X) * by),
        from.Y + (Math.Sign(to.Y - from.Y) * by));
}
