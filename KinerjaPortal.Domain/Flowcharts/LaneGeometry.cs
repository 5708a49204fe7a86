using KinerjaPortal.Domain.Flowcharts.Routing;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Domain.Flowcharts;

/// <summary>Where the vertical lines of the grid lie: lanes wide enough for their heading and for the tracks beside their symbols.</summary>
internal sealed class LaneGeometry
{
    private readonly SheetMetrics _metrics;
    private readonly ChannelTracks _tracks;
    private readonly IReadOnlyDictionary<int, double> _labelRoom;

    /// <param name="labelRoom">By channel: what a label needs between the symbol and the first line.</param>
    /// <param name="atLeast">Width of each lane on another page of the sheet; empty where this is the only one.</param>
    public LaneGeometry(
        IReadOnlyList<SopLane> lanes, SheetMetrics metrics, ChannelTracks tracks, IReadOnlyDictionary<int, double> labelRoom, IReadOnlyList<double> atLeast)
    {
        _metrics = metrics;
        _tracks = tracks;
        _labelRoom = labelRoom;

        var drawn = new List<DrawnLane>(lanes.Count);
        for (var lane = 0; lane < lanes.Count; lane++)
        {
            var width = Math.Max(WidthOf(lane, lanes[lane].Heading), atLeast.ElementAtOrDefault(lane));
            drawn.Add(new DrawnLane(lanes[lane].Pelaksana, Width, width));
            Width += width;
        }

        Lanes = drawn;
    }

    public IReadOnlyList<DrawnLane> Lanes { get; }

    public double Width { get; }

    public double Middle(int lane) => Lanes[lane].X + (Lanes[lane].Width / 2);

    public double Track(int channel, int track)
    {
        var lane = GridPoint.CellOf(channel);
        var outward = (_metrics.SymbolWidth / 2) + First(channel) + (track * _metrics.TrackGap);
        return Middle(lane) + (GridPoint.IsBeforeMiddle(channel) ? -outward : outward);
    }

    private double WidthOf(int lane, string heading)
    {
        var side = Math.Max(RoomIn(GridPoint.LeftChannel(lane)), RoomIn(GridPoint.RightChannel(lane)));
        var words = TextMeasure.WidestWord(heading, _metrics.HeadingFontSize) + (2 * _metrics.CellPaddingX);
        var width = Math.Max(_metrics.LaneWidth, Math.Max(words, _metrics.SymbolWidth + (2 * side)));

        // An even width puts the middle of the lane on a whole pixel.
        return 2 * Math.Ceiling(width / 2);
    }

    private double RoomIn(int channel)
    {
        var tracks = _tracks.CountIn(channel);
        return tracks == 0 ? _labelRoom.GetValueOrDefault(channel) : First(channel) + (tracks * _metrics.TrackGap);
    }

    private double First(int channel) => Math.Max(_metrics.FirstTrack, _labelRoom.GetValueOrDefault(channel));
}
