using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Domain.Flowcharts;

/// <summary>Where the horizontal lines of the grid lie: rows high enough for their text, their symbol and the lines that pass it.</summary>
internal sealed class RowGeometry
{
    private readonly SheetMetrics _metrics;
    private readonly double[] _middles;
    private readonly double[] _halfSymbols;
    private readonly double[] _exits;

    public RowGeometry(SopDefinition definition, SheetMetrics metrics, IReadOnlyList<Route> routes)
    {
        _metrics = metrics;
        var count = definition.Steps.Count;
        _middles = new double[count];
        _halfSymbols = new double[count];
        _exits = new double[count];

        var rows = new List<DrawnRow>(count);
        var lines = LinesIn(routes);
        var labelled = routes.Where(route => route.Exit == Side.Bottom && (route.Arrow.Word ?? route.Arrow.Times) is not null)
            .Select(route => route.Arrow.From.Row).ToHashSet();

        for (var row = 0; row < count; row++)
        {
            var step = definition.Steps[row];
            var symbol = HeightOf(step.Symbol, metrics);
            var labelRoom = labelled.Contains(row) ? metrics.LabelHeight + 5 : 0;
            var hasLineBelow = lines.Contains(GridPoint.GutterBelow(row));
            _exits[row] = Math.Max(metrics.FirstTrack - 3, labelRoom);

            var above = lines.Contains(GridPoint.GutterAbove(row)) ? metrics.FirstTrack + metrics.TrackGap : metrics.Gutter;
            var below = Math.Max(labelRoom, hasLineBelow ? _exits[row] + metrics.TrackGap : metrics.Gutter);
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

    public Box BoxOf(PlacedStep step, double middle) => new(
        middle - (_metrics.SymbolWidth / 2),
        _middles[step.Row] - _halfSymbols[step.Row],
        _metrics.SymbolWidth,
        2 * _halfSymbols[step.Row]);

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
