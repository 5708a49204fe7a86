using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Domain.Flowcharts;

/// <summary>The head of the table: a line of titles over the names of the lanes.</summary>
public static class HeadText
{
    private const double BoldFactor = 1.12;

    /// <param name="widths">Of each lane.</param>
    public static double HeightOf(IReadOnlyList<SopLane> lanes, IReadOnlyList<double> widths, SheetMetrics metrics) =>
        RowHeight(1, metrics) + RowHeight(LinesOf(lanes, widths, metrics), metrics);

    public static double TitleRowHeight(SheetMetrics metrics) => RowHeight(1, metrics);

    public static IReadOnlyList<string> Wrap(string heading, double width, SheetMetrics metrics) =>
        TextMeasure.Wrap(heading, (width - (2 * metrics.CellPaddingX) - 1) / BoldFactor, metrics.HeadingFontSize);

    private static int LinesOf(IReadOnlyList<SopLane> lanes, IReadOnlyList<double> widths, SheetMetrics metrics) => lanes
        .Select((lane, i) => Wrap(lane.Heading, widths[i], metrics).Count + (lane.IsExternal ? 1 : 0))
        .DefaultIfEmpty(1)
        .Max();

    // One pixel for the line under the row.
    private static double RowHeight(int lines, SheetMetrics metrics) => (lines * metrics.HeadingLineHeight) + (2 * metrics.HeadingPaddingY) + 1;
}
