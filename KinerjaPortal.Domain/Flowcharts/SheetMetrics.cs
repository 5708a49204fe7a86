namespace KinerjaPortal.Domain.Flowcharts;

/// <summary>
/// Measures of the sheet in CSS pixels. The page gives its table the same widths, font and padding, so that the heights
/// computed here are the heights the browser shows.
/// </summary>
public sealed record SheetMetrics
{
    /// <summary>The sheet at a desk: five lanes with mutu baku fit a screen of 1366.</summary>
    public static SheetMetrics Desk { get; } = new();

    /// <summary>Without the mutu baku and keterangan columns, for a narrow place: five lanes fit a tablet.</summary>
    public static SheetMetrics Compact { get; } = new() { ShowsMutuBaku = false, ActivityWidth = 200, LaneWidth = 92 };

    public double NumberWidth { get; init; } = 44;

    public double ActivityWidth { get; init; } = 240;

    /// <summary>Least width of a lane: the word Tidak fits beside a symbol. A lane whose channels need more tracks grows.</summary>
    public double LaneWidth { get; init; } = 118;

    public double KelengkapanWidth { get; init; } = 116;

    public double WaktuWidth { get; init; } = 72;

    public double OutputWidth { get; init; } = 116;

    public double KeteranganWidth { get; init; } = 116;

    /// <summary>False where the mutu baku and keterangan columns are hidden: their text then takes no height.</summary>
    public bool ShowsMutuBaku { get; init; } = true;

    public double FontSize { get; init; } = 13;

    public double LineHeight { get; init; } = 18;

    public double HeadingFontSize { get; init; } = 12;

    public double HeadingLineHeight { get; init; } = 16;

    public double HeadingPaddingY { get; init; } = 6;

    public double CellPaddingX { get; init; } = 8;

    public double CellPaddingY { get; init; } = 8;

    /// <summary>Width kept behind the activity for its footnote mark.</summary>
    public double FootnoteWidth { get; init; } = 24;

    public double MinRowHeight { get; init; } = 60;

    public double SymbolWidth { get; init; } = 54;

    public double SymbolHeight { get; init; } = 32;

    public double DecisionHeight { get; init; } = 44;

    /// <summary>Free height above and below a symbol that has no connector running there.</summary>
    public double Gutter { get; init; } = 13;

    /// <summary>From the edge of a symbol to the first line that passes it: room for an elbow and an arrowhead.</summary>
    public double FirstTrack { get; init; } = 15;

    /// <summary>Between two lines in one channel, and between the last of them and the edge of the lane.</summary>
    public double TrackGap { get; init; } = 7;

    /// <summary>Segilima, the off-page connector: two letters fit, and beside the line that it joins it keeps clear of the first track.</summary>
    public double SegilimaWidth { get; init; } = 24;

    public double SegilimaHeight { get; init; } = 20;

    public double LabelFontSize { get; init; } = 11;

    public double LabelHeight { get; init; } = 13;

    /// <summary>What the table has beside its lanes.</summary>
    public double TextColumnsWidth => NumberWidth + ActivityWidth
        + (ShowsMutuBaku ? KelengkapanWidth + WaktuWidth + OutputWidth + KeteranganWidth : 0);
}
