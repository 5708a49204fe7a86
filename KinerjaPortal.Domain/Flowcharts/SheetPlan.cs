using KinerjaPortal.Domain.Flowcharts.Pages;
using KinerjaPortal.Domain.Flowcharts.Routing;

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
    private readonly PlannedSegilima[] _segilima;

    public SheetPlan(SheetGraph graph, IReadOnlyList<Route> routes, ChannelTracks tracks, OffPagePlan offPage, LaneGeometry lanes, RowGeometry rows)
    {
        _routes = routes;
        _lanes = lanes;
        _rows = rows;
        _boxes = graph.Steps.ToDictionary(step => step, step => rows.BoxOf(step, lanes.Middle(step.Lane)));
        _lines = [.. routes.Select(route => LineOf(route, tracks))];
        _words = new Box?[routes.Count];
        _times = new Box?[routes.Count];
        _segilima = [.. offPage.Places.Select(place => new PlannedSegilima(place, offPage.Draw(place, _boxes[place.End.At], rows)))];
    }

    public double WidthOf(int lane) => _lanes.Lanes[lane].Width;

    /// <summary>Places the words of all arrows, then the counts, so that no word moves when a count appears.</summary>
    /// <param name="labelRoom">Takes up what labels without a place ask for.</param>
    /// <returns>False where room was asked for, and the sheet must be measured again.</returns>
    public bool TryPlaceLabels(SheetMetrics metrics, Dictionary<int, double> labelRoom)
    {
        var labels = new SheetLabels(
            metrics,
            new Box(0, 0, _lanes.Width, _rows.Height),
            _boxes.Values,
            _segilima.Select(segilima => segilima.Box),
            _lines.Concat(_segilima.Select(segilima => segilima.Line)));
        var asks = false;
        PlaceAll(arrow => arrow.Word, _words, (segilima, box) => segilima.Word = box);
        PlaceAll(arrow => arrow.Times, _times, (segilima, box) => segilima.Times = box);
        return !asks;

        void PlaceAll(Func<Arrow, string?> textOf, Box?[] boxes, Action<PlannedSegilima, Box?> keep)
        {
            for (var i = 0; i < boxes.Length; i++)
            {
                var route = _routes[i];
                boxes[i] = Place(textOf(route.Arrow), _lines[i], route.Exit, route.Arrow.From.Lane);
            }

            foreach (var segilima in _segilima.Where(segilima => segilima.End.Leaves))
            {
                keep(segilima, Place(textOf(segilima.End.Arrow), segilima.Line, segilima.Side, segilima.End.At.Lane));
            }
        }

        Box? Place(string? text, Point[] line, Side exit, int lane)
        {
            if (text is null)
            {
                return null;
            }

            asks |= !labels.TryPlace(text, line, out var box) && AskForRoom(exit, lane, SheetLabels.RoomFor(text, metrics), labelRoom);
            return box;
        }
    }

    public SwimlaneDrawing ToDrawing() => new(
        _lanes.Width,
        _rows.Height,
        _lanes.Lanes,
        _rows.Rows,
        [.. _boxes.Select(entry => new DrawnSymbol(entry.Key.Id, entry.Key.Symbol, entry.Key.Lane, entry.Key.Row, entry.Value))],
        [.. _routes.Select((route, i) => Connector(route.Arrow, _lines[i], _words[i], _times[i]))]);

    /// <param name="letters">One for every arrow that has an end off the page.</param>
    public IReadOnlyList<DrawnSegilima> Segilima(IReadOnlyDictionary<Arrow, string> letters) =>
    [
        .. _segilima.Select(segilima => new DrawnSegilima(
            letters[segilima.End.Arrow],
            segilima.End.Leaves,
            segilima.Box,
            Connector(segilima.End.Arrow, segilima.Line, segilima.Word, segilima.Times))),
    ];

    private static DrawnConnector Connector(Arrow arrow, Point[] line, Box? word, Box? times) =>
        new(arrow.From.Id, arrow.To.Id, arrow.Label, line, word, arrow.Returns, times, arrow.IsException);

    private static bool AskForRoom(Side exit, int lane, double room, Dictionary<int, double> labelRoom)
    {
        var asks = false;
        foreach (var channel in ChannelsBeside(exit, lane))
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

    private sealed class PlannedSegilima(OffPagePlace place, (Box Box, Point[] Line) drawn)
    {
        public OffPageEnd End { get; } = place.End;

        public Side Side { get; } = place.Side;

        public Box Box { get; } = drawn.Box;

        public Point[] Line { get; } = drawn.Line;

        public Box? Word { get; set; }

        public Box? Times { get; set; }
    }
}
