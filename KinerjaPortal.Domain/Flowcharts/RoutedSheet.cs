using KinerjaPortal.Domain.Flowcharts.Pages;
using KinerjaPortal.Domain.Flowcharts.Routing;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Domain.Flowcharts;

/// <summary>A sheet, or one page of it, of which the ways of its arrows and so the heights of its rows are known.</summary>
internal sealed class RoutedSheet
{
    private readonly IReadOnlyList<SopLane> _lanes;
    private readonly SheetGraph _graph;
    private readonly SheetMetrics _metrics;
    private readonly IReadOnlyList<Route> _routes;
    private readonly OffPagePlan _offPage;
    private readonly RowGeometry _rows;

    public RoutedSheet(SopDefinition definition, SheetGraph graph, SheetMetrics metrics)
    {
        _lanes = definition.Lanes;
        _graph = graph;
        _metrics = metrics;
        _routes = ConnectorRouter.RouteAll(graph);
        _offPage = new OffPagePlan(graph, _routes, metrics);
        _rows = new RowGeometry(definition, metrics, _routes, _offPage);
    }

    public double Height => _rows.Height;

    public IReadOnlyList<DrawnRow> Rows => _rows.Rows;

    public SheetPlan Measure(IReadOnlyList<double> lanesAtLeast)
    {
        var tracks = new ChannelTracks(_routes);

        // A label that found no room asks for it and the lanes are measured again: each asks once, so this ends.
        var labelRoom = _offPage.RoomInChannels();
        while (true)
        {
            var lanes = new LaneGeometry(_lanes, _metrics, tracks, labelRoom, lanesAtLeast);
            var sheet = new SheetPlan(_graph, _routes, tracks, _offPage, lanes, _rows);
            if (sheet.TryPlaceLabels(_metrics, labelRoom))
            {
                return sheet;
            }
        }
    }
}
