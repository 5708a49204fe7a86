using KinerjaPortal.Domain.Flowcharts.Pages;
using KinerjaPortal.Domain.Flowcharts.Routing;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Domain.Flowcharts;

/// <summary>Where the horizontal lines of the grid lie: rows high enough for their text, their symbol and the lines that pass it.</summary>
internal sealed class RowGeometry
{
    private readonly SheetMetrics _metrics;
    private readonly double[] _middles;
    private readonly double[] _halfSymbols;
    private readonly double[] _exits;
    private readonly double[] _segilimaAbove;
    private readonly double[] _segilimaBelow;

    public RowGeometry(SopDefinition definition, SheetMetrics metrics, IReadOnlyList<Route> routes, OffPagePlan offPage)
    {
        _metrics = metrics;
        var count = definition.Steps.Count;
        _middles = new double[count];
        _halfSymbols = new double[count];
        _exits = new double[count];
        _segilimaAbove = new double[count];
        _segilimaBelow = new double[count];

        var rows = new List<DrawnRow>(count);
        var lines = LinesIn(routes);
        var labelled = routes.Where(route => route.Exit == Side.Bottom && (route.Arrow.Word ?? route.Arrow.Times) is not null)
            .Select(route => route.Arrow.From.Row)
            .Concat(offPage.RowsWithWordsBelow)
            .ToHashSet();

        for (var row = 0; row < count; row++)
        {
            var step = definition.Steps[row];
            var symbol = HeightOf(step.Symbol, metrics);
            var labelRoom = labelled.Contains(row) ? metrics.LabelHeight + 5 : 0;
            var hasLineBelow = lines.Contains(GridPoint.GutterBelow(row));
            var beside = offPage.RoomBeside(row, symbol);
            _exits[row] = Math.Max(metrics.FirstTrack - 3, Math.Max(labelRoom, hasLineBelow ? beside : 0));

            var hasLineAbove = lines.Contains(GridPoint.GutterAbove(row));
            var above = hasLineAbove ? metrics.FirstTrack + metrics.TrackGap : metrics.Gutter;
            var below = Math.Max(labelRoom, hasLineBelow ? _exits[row] + metrics.TrackGap : metrics.Gutter);

            // Beyond the line that the symbol's own arrows take, so that none of them runs through a segilima; an arrowhead
            // comes after its word.
            _segilimaAbove[row] = metrics.FirstTrack + (hasLineAbove ? metrics.TrackGap : 0);
            _segilimaBelow[row] = Math.Max(beside, _exits[row] + (hasLineBelow || labelRoom > 0 ? metrics.TrackGap : 0));
            above = Math.Max(above, RoomFor(_segilimaAbove[row], offPage.LevelsAbove(row)));
            below = Math.Max(below, RoomFor(_segilimaBelow[row], offPage.LevelsBelow(row)));
            below = Math.Max(below, beside);
            var text = CellText.HeightOf(step, metrics);
            var height = Math.Ceiling(Math.Max(text, Math.Max(metrics.MinRowHeight, above + symbol + below)));

            _halfSymbols[row] = symbol / 2;
            _middles[row] = Height + Math.Clamp(Math.Round(height / 2), above + (symbol / 2), height - below - (symbol / 2));
            rows.Add(new DrawnRow(Height, height));
            Height += height;
        }

        Rows = rows;
    }

    public IReadOnlyList<DrawnRow> Rows { get; }

    public double Height { get; }

    public double Y(int line)
    {
        var row = GridPoint.CellOf(line);
        if (GridPoint.IsMiddle(line))
        {
            return _middles[row];
        }

        return GridPoint.IsBeforeMiddle(line)
            ? _middles[row] - _halfSymbols[row] - _metrics.FirstTrack
            : _middles[row] + _halfSymbols[row] + _exits[row];
    }

    /// <summary>Nearer edge of the segilima that stand above (or below) the symbol on this level, counted from the symbol outward.</summary>
    public double SegilimaAbove(int row, int level) => _middles[row] - _halfSymbols[row] - _segilimaAbove[row] - (level * OffPagePlan.Pitch(_metrics));

    public double SegilimaBelow(int row, int level) => _middles[row] + _halfSymbols[row] + _segilimaBelow[row] + (level * OffPagePlan.Pitch(_metrics));

    public Box BoxOf(PlacedStep step, double middle) => new(
        middle - (_metrics.SymbolWidth / 2),
        _middles[step.Row] - _halfSymbols[step.Row],
        _metrics.SymbolWidth,
        2 * _halfSymbols[step.Row]);

    private double RoomFor(double first, int levels) => levels == 0 ? 0 : first + (levels * OffPagePlan.Pitch(_metrics));

    private static double HeightOf(StepSymbol symbol, SheetMetrics metrics) =>
        symbol == StepSymbol.Decision ? metrics.DecisionHeight : metrics.SymbolHeight;

    private static HashSet<int> LinesIn(IReadOnlyList<Route> routes)
    {
        var lines = new HashSet<int>();
        foreach (var route in routes)
        {
            for (var i = 1; i < route.Points.Length; i++)
            {
                if (route.Points[i].Y == route.Points[i - 1].Y)
                {
                    lines.Add(route.Points[i].Y);
                }
            }
        }

        return lines;
    }
}
