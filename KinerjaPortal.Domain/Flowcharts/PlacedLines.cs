namespace KinerjaPortal.Domain.Flowcharts;

/// <summary>The pieces of line that routes already take, for counting what a further route would cross or share.</summary>
internal sealed class PlacedLines
{
    private readonly List<Line> _horizontal = [];
    private readonly List<Line> _vertical = [];

    public void Add(Route route)
    {
        for (var i = 1; i < route.Points.Length; i++)
        {
            var line = new Line(route.Points[i - 1], route.Points[i], route.Arrow);
            (line.IsVertical ? _vertical : _horizontal).Add(line);
        }
    }

    public int CrossingsOf(GridPoint[] points)
    {
        var crossings = 0;
        for (var i = 1; i < points.Length; i++)
        {
            var line = new Line(points[i - 1], points[i], Arrow: null);
            foreach (var other in line.IsVertical ? _horizontal : _vertical)
            {
                crossings += line.Crosses(other) ? 1 : 0;
            }
        }

        return crossings;
    }

    /// <summary>Lines that share a piece of the same vertical line of the grid; an end that only touches shares nothing.</summary>
    public IEnumerable<Arrow> Beside(GridPoint from, GridPoint to)
    {
        var line = new Line(from, to, Arrow: null);
        foreach (var other in _vertical)
        {
            if (other.At == line.At && other.Low < line.High && line.Low < other.High)
            {
                yield return other.Arrow!;
            }
        }
    }

    private readonly record struct Line
    {
        public Line(GridPoint from, GridPoint to, Arrow? Arrow)
        {
            IsVertical = from.X == to.X;
            At = IsVertical ? from.X : from.Y;
            var (a, b) = IsVertical ? (from.Y, to.Y) : (from.X, to.X);
            Low = Math.Min(a, b);
            High = Math.Max(a, b);
            this.Arrow = Arrow;
        }

        public bool IsVertical { get; }

        public int At { get; }

        public int Low { get; }

        public int High { get; }

        public Arrow? Arrow { get; }

        public bool Crosses(Line other) => Low < other.At && other.At < High && other.Low < At && At < other.High;
    }
}
