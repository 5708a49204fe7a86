using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Domain.Flowcharts;

/// <summary>The height that the head of the table needs: a line of titles over the names of the lanes.</summary>
internal static class HeadText
{
    private const double BoldFactor = 1.12;

    public static double HeightOf(IReadOnlyList<SopLane> lanes, IReadOnlyList<double> widths, SheetMetrics metrics) =>
        RowHeight(1, metrics) + RowHeight(LinesOf(lanes, widths, metrics), metrics);

    private static int LinesOf(IReadOnlyList<SopLane> lanes, IReadOnlyList<double> widths, SheetMetrics metrics) => lanes
        .Select((lane, i) => Lines(lane.Heading, widths[i], metrics) + (lane.IsExternal ? 1 : 0))
        .DefaultIfEmpty(1)
        .Max();

    private static int Lines(string heading, double width, SheetMetrics metrics) =>
        TextMeasure.Lines(heading, (width - (2 * metrics.CellPaddingX) - 1) / BoldFactor, metrics.HeadingFontSize);

    // One pixel for the line under the row.
    private static double RowHeight(int lines, SheetMetrics metrics) => (lines * metrics.HeadingLineHeight) + (2 * metrics.HeadingPaddingY) + 1;
}
