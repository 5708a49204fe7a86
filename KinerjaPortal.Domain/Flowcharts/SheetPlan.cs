namespace KinerjaPortal.Domain.Flowcharts;

/// <summary>Routes, tracks and measures put together: from lines of the grid to pixels.</summary>
internal sealed class SheetPlan
{
    private readonly IReadOnlyList<Route> _routes;
    private readonly LaneGeometry _lanes;
    private readonly RowGeometry _rows;
    private readonly Dictionary<PlacedStep, Box> _boxes;
    private readonly Point[][] _lines;
    private readonly Box?[] _words;
    private readonly Box?[] _times;

    public SheetPlan(SheetGraph graph, IReadOnlyList<Route> routes, ChannelTracks tracks, LaneGeometry lanes, RowGeometry rows)
    {
        _routes = routes;
        _lanes = lanes;
        _rows = rows;
        _boxes = graph.Steps.ToDictionary(step => step, step => rows.BoxOf(step, lanes.Middle(step.Lane)));
        _lines = [.. routes.Select(route => LineOf(route, tracks))];
        _words = new Box?[routes.Count];
        _times = new Box?[routes.Count];
    }

    /// <summary>Places the words of all arrows, then the counts, so that no word moves when a count appears.</summary>
    /// <param name="labelRoom">Takes up what labels without a place ask for.</param>
    /// <returns>False where room was asked for, and the sheet must be measured again.</returns>
    public bool TryPlaceLabels(SheetMetrics metrics, Dictionary<int, double> labelRoom)
    {
        var labels = new SheetLabels(metrics, new Box(0, 0, _lanes.Width, _rows.Height), _boxes.Values, _lines);
        var asks = false;
        Place(arrow => arrow.Word, _words);
        Place(arrow => arrow.Times, _times);
        return !asks;

        void Place(Func<Arrow, string?> textOf, Box?[] boxes)
        {
            for (var i = 0; i < boxes.Length; i++)
            {
                if (textOf(_routes[i].Arrow) is { } text)
                {
                    asks |= !labels.TryPlace(text, _lines[i], out var box)
                        && AskForRoom(_routes[i], SheetLabels.RoomFor(text, metrics), labelRoom);
                    boxes[i] = box;
                }
            }
        }
    }

    public SwimlaneDrawing ToDrawing() => new(
        _lanes.Width,
        _rows.Height,
        _lanes.Lanes,
        _rows.Rows,
        [.. _boxes.Select(entry => new DrawnSymbol(entry.Key.Id, entry.Key.Symbol, entry.Key.Lane, entry.Key.Row, entry.Value))],
        [.. _routes.Select((route, i) => Connector(route.Arrow, _lines[i], _words[i], _times[i]))]);

    private static DrawnConnector Connector(Arrow arrow, Point[] line, Box? word, Box? times) =>
        new(arrow.From.Id, arrow.To.Id, arrow.Label, line, word, arrow.Returns, times, arrow.IsException);

    private static bool AskForRoom(Route route, double room, Dictionary<int, double> labelRoom)
    {
        var lane = route.Arrow.From.Lane;
        var asks = false;
        foreach (var channel in ChannelsBeside(route.Exit, lane))
        {
            if (labelRoom.GetValueOrDefault(channel) < room)
            {
                labelRoom[channel] = room;
                asks = true;
            }
        }

        return asks;
    }

    private static int[] ChannelsBeside(Side exit, int lane) => exit switch
    {
        Side.Left => [GridPoint.LeftChannel(lane)],
        Side.Right => [GridPoint.RightChannel(lane)],
        _ => [GridPoint.LeftChannel(lane), GridPoint.RightChannel(lane)],
    };

    private Point[] LineOf(Route route, ChannelTracks tracks)
    {
        var corners = route.Points;
        var line = new Point[corners.Length];
        for (var i = 0; i < corners.Length; i++)
        {
            line[i] = new Point(XOf(route, i, tracks), _rows.Y(corners[i].Y));
        }

        line[0] = EdgeOf(_boxes[route.Arrow.From], route.Exit);
        line[^1] = EdgeOf(_boxes[route.Arrow.To], route.Entry);
        return line;
    }

    private double XOf(Route route, int corner, ChannelTracks tracks)
    {
        var x = route.Points[corner].X;
        if (GridPoint.IsMiddle(x))
        {
            return _lanes.Middle(GridPoint.CellOf(x));
        }

        // Both ends of a piece in a channel are its corners; the piece is named after the later one.
        var piece = route.Points[corner - 1].X == x ? corner : corner + 1;
        return _lanes.Track(x, tracks.TrackOf(route, piece));
    }

    private static Point EdgeOf(Box box, Side side) => side switch
    {
        Side.Left => new Point(box.X, box.Centre.Y),
        Side.Right => new Point(box.Right, box.Centre.Y),
        Side.Top => new Point(box.Centre.X, box.Y),
        _ => new Point(box.Centre.X, box.Bottom),
    };
}
