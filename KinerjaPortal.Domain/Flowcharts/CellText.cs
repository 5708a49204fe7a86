using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Domain.Flowcharts;

/// <summary>The height that the words of a row need.</summary>
internal static class CellText
{
    public static double HeightOf(SopStep step, SheetMetrics metrics)
    {
        var footnote = step.SourceNote is null && step.SourceText is null ? 0 : metrics.FootnoteWidth;
        var lines = Math.Max(Lines(step.Number, metrics.NumberWidth), Lines(step.Activity, metrics.ActivityWidth, footnote));
        if (metrics.ShowsMutuBaku)
        {
            lines = Math.Max(lines, Lines(step.MutuBaku.Kelengkapan, metrics.KelengkapanWidth));
            lines = Math.Max(lines, Lines(step.MutuBaku.PrintedWaktu, metrics.WaktuWidth));
            lines = Math.Max(lines, Lines(step.MutuBaku.Output, metrics.OutputWidth));
            lines = Math.Max(lines, Lines(step.Keterangan ?? "", metrics.KeteranganWidth));
        }

        // One pixel for the line under the row.
        return (lines * metrics.LineHeight) + (2 * metrics.CellPaddingY) + 1;

        int Lines(string text, double column, double tail = 0) =>
            TextMeasure.Lines(text, column - (2 * metrics.CellPaddingX) - 1, metrics.FontSize, tail);
    }
}
