using KinerjaPortal.Domain.Flowcharts.Routing;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Domain.Flowcharts.Pages;

/// <summary>Which rows come on which page, and how small the sheet must be for it.</summary>
internal sealed class PageBreaks
{
    /// <summary>The line with the title above the table, which is not made smaller with it.</summary>
    public const double TitleHeight = 24;

    private const double LargestZoom = 0.8;

    /// <summary>What browsers add by rounding borders to the pixels of the printer, and a little.</summary>
    private const double Rounding = 8;

    private readonly SopDefinition _definition;
    private readonly Paper _paper;
    private readonly SheetMetrics _metrics;
    private readonly IReadOnlyList<double> _lanes;
    private readonly List<PagePlan> _pages;

    private PageBreaks(SopDefinition definition, Paper paper, SheetMetrics metrics, SheetGraph graph, IReadOnlyList<DrawnRow> rows, IReadOnlyList<double> lanes)
    {
        _definition = definition;
        _paper = paper;
        _metrics = metrics;
        _lanes = lanes;
        _pages = Fill(graph, rows);
    }

    /// <summary>The arrows that lead over a page break, from the top of the sheet down.</summary>
    public IReadOnlyList<Arrow> Crossing =>
    [
        .. _pages.SelectMany(page => page.OffPage)
            .Where(end => end.Leaves)
            .Select(end => end.Arrow)
            .OrderBy(arrow => arrow.ReadingOrder),
    ];

    private double TableWidth => _metrics.TextColumnsWidth + _lanes.Sum();

    private double HeadHeight => HeadText.HeightOf(_definition.Lanes, _lanes, _metrics);

    private double Zoom => Math.Min(LargestZoom, (_paper.PrintableWidth - Rounding) / TableWidth);

    private double Printable => _paper.PrintableHeight - TitleHeight - Rounding;

    public static PageBreaks Of(SopDefinition definition, Paper paper, IReadOnlyList<ReturnPath> returns)
    {
        var metrics = SheetMetrics.Desk;
        var graph = new SheetGraph(definition, returns);
        var rows = new RoutedSheet(definition, graph, metrics).Rows;

        // A lane is as wide as its widest page needs; that may make the sheet smaller, and then more rows come on a page.
        // Lanes only grow, so this ends.
        IReadOnlyList<double> lanes = [.. definition.Lanes.Select(_ => metrics.LaneWidth)];
        while (true)
        {
            var breaks = new PageBreaks(definition, paper, metrics, graph, rows, lanes);
            IReadOnlyList<double> needed = [.. lanes.Select((width, lane) => breaks._pages.Select(page => page.WidthOf(lane)).Append(width).Max())];
            if (needed.SequenceEqual(lanes))
            {
                return breaks;
            }

            lanes = needed;
        }
    }

    public PagedDrawing ToDrawing(IReadOnlyDictionary<Arrow, string> letters) => new(
        _paper,
        HeadHeight,
        TableWidth,
        [.. _pages.Select(page => new SheetPage(page.FirstRow, ZoomOf(page), page.Plan.ToDrawing(), page.Plan.Segilima(letters)))]);

    /// <summary>A row higher than the paper has a page of its own, made small enough for it.</summary>
    private double ZoomOf(PagePlan page) => Math.Min(Zoom, Printable / (HeadHeight + page.Height));

    private List<PagePlan> Fill(SheetGraph graph, IReadOnlyList<DrawnRow> rows)
    {
        var room = (Printable / Zoom) - HeadHeight;
        var pages = new List<PagePlan>();
        for (var first = 0; first < _definition.Steps.Count; first += pages[^1].RowCount)
        {
            pages.Add(LongestFrom(first, graph, rows, room));
        }

        return pages;
    }

    /// <summary>
    /// A page's rows are higher for the segilima of what leads over its ends, so where it ends must be tried: from as many
    /// rows as would fit without, row by row.
    /// </summary>
    private PagePlan LongestFrom(int first, SheetGraph graph, IReadOnlyList<DrawnRow> rows, double room)
    {
        var page = PageWith(Math.Max(1, rows.Skip(first).TakeWhile(row => row.Top + row.Height - rows[first].Top <= room).Count()));
        if (page.Height > room)
        {
            while (page.RowCount > 1 && page.Height > room)
            {
                page = PageWith(page.RowCount - 1);
            }

            return page;
        }

        while (first + page.RowCount < rows.Count && PageWith(page.RowCount + 1) is var longer && longer.Height <= room)
        {
            page = longer;
        }

        return page;

        PagePlan PageWith(int count) => new(_definition, graph, _metrics, first, count, _lanes);
    }
}
