using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Domain.Flowcharts.Pages;

/// <summary>Some rows of a sheet, laid out as one page.</summary>
internal sealed class PagePlan
{
    private readonly RoutedSheet _sheet;
    private readonly Lazy<SheetPlan> _plan;

    public PagePlan(SopDefinition definition, SheetGraph whole, SheetMetrics metrics, int first, int count, IReadOnlyList<double> lanesAtLeast)
    {
        var graph = whole.Page(first, count);
        FirstRow = first;
        RowCount = count;
        OffPage = graph.OffPage;
        _sheet = new RoutedSheet(definition with { Steps = [.. definition.Steps.Skip(first).Take(count)] }, graph, metrics);

        // Pages are tried until one row too many; only those that stay are measured to the end.
        _plan = new Lazy<SheetPlan>(() => _sheet.Measure(lanesAtLeast));
    }

    public int FirstRow { get; }

    public int RowCount { get; }

    public IReadOnlyList<OffPageEnd> OffPage { get; }

    public double Height => _sheet.Height;

    public SheetPlan Plan => _plan.Value;

    public double WidthOf(int lane) => Plan.WidthOf(lane);
}
