namespace KinerjaPortal.Domain.Flowcharts.Routing;

/// <summary>The pieces of line that routes already take, for counting what a further route would cross or share.</summary>
internal sealed class PlacedLines
{
    // By the line of the grid on which they lie, so that a short piece only looks at the few lines it spans.
    private readonly List<Piece>[] _across;
    private readonly List<Piece>[] _down;

    public PlacedLines(int laneCount, int rowCount)
    {
        _across = NewLines(GridPoint.MiddleOfRow(rowCount));
        _down = NewLines(GridPoint.MiddleOfLane(laneCount));
    }

    public void Add(Route route)
    {
        for (var i = 1; i < route.Points.Length; i++)
        {
            var (from, to) = (route.Points[i - 1], route.Points[i]);
            if (from.X == to.X)
            {
                _down[from.X].Add(new Piece(Math.Min(from.Y, to.Y), Math.Max(from.Y, to.Y), route.Arrow));
            }
            else
            {
                _across[from.Y].Add(new Piece(Math.Min(from.X, to.X), Math.Max(from.X, to.X), route.Arrow));
            }
        }
    }

    public int CrossingsOf(GridPoint[] points)
    {
        var crossings = 0;
        for (var i = 1; i < points.Length; i++)
        {
            var (from, to) = (points[i - 1], points[i]);
            crossings += from.X == to.X ? Crossings(_across, from.X, from.Y, to.Y) : Crossings(_down, from.Y, from.X, to.X);
        }

        return crossings;
    }

    /// <summary>True where every arrow that shares a piece of this line down shares its beginning or its end too.</summary>
    public bool MayShare(GridPoint from, GridPoint to, Arrow arrow)
    {
        foreach (var piece in _down[from.X])
        {
            if (piece.Overlaps(from.Y, to.Y) && piece.Arrow.From != arrow.From && piece.Arrow.To != arrow.To)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>How many arrows run in this piece of a channel already.</summary>
    public int Beside(GridPoint from, GridPoint to)
    {
        var count = 0;
        foreach (var piece in _down[from.X])
        {
            count += piece.Overlaps(from.Y, to.Y) ? 1 : 0;
        }

        return count;
    }

    private static int Crossings(List<Piece>[] lines, int at, int from, int to)
    {
        var crossings = 0;
        var last = Math.Max(from, to);
        for (var line = Math.Min(from, to) + 1; line < last; line++)
        {
            foreach (var piece in lines[line])
            {
                crossings += piece.Low < at && at < piece.High ? 1 : 0;
            }
        }

        return crossings;
    }

    private static List<Piece>[] NewLines(int count)
    {
        var lines = new List<Piece>[count];
        for (var i = 0; i < count; i++)
        {
            lines[i] = [];
        }

        return lines;
    }

    private readonly record struct Piece(int Low, int High, Arrow Arrow)
    {
        /// <summary>An end that only touches shares nothing.</summary>
        public bool Overlaps(int from, int to) => Low < Math.Max(from, to) && Math.Min(from, to) < High;
    }
}
