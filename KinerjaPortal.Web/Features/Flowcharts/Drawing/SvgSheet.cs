using KinerjaPortal.Domain.Flowcharts;
using KinerjaPortal.Domain.Sops;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.Flowcharts.Drawing;

/// <summary>
/// A whole sheet as one SVG picture that needs nothing beside itself: for a slide, a Word document, a notice board. Every
/// line of text is broken here, because a picture breaks none.
/// </summary>
internal sealed class SvgSheet(IStringLocalizer<FlowchartText> text)
{
    private const double Margin = 24;
    private const double TitleHeight = 44;

    private static readonly SheetMetrics Metrics = SheetMetrics.Desk;

    public string Write(SopDefinition definition)
    {
        var drawing = SwimlaneLayout.Draw(definition, Metrics);
        var headHeight = HeadText.HeightOf(definition.Lanes, [.. drawing.Lanes.Select(lane => lane.Width)], Metrics);
        var width = Metrics.TextColumnsWidth + drawing.Width;
        using var canvas = new SvgCanvas(width + (2 * Margin), TitleHeight + headHeight + drawing.Height + (2 * Margin), definition.Identity.Title);

        canvas.Words([definition.Identity.Title], Margin, Margin + 8, size: 18, isBold: true);
        canvas.Words([definition.Identity.Unit], Margin, Margin + 28, size: 12);
        canvas.Begin("table", Margin, Margin + TitleHeight);
        WriteHead(canvas, definition, drawing, headHeight);
        for (var row = 0; row < drawing.Rows.Count; row++)
        {
            WriteRow(canvas, definition.Steps[row], drawing, headHeight + drawing.Rows[row].Top, drawing.Rows[row].Height);
        }

        canvas.End();
        canvas.Begin("drawing", Margin + Metrics.NumberWidth + Metrics.ActivityWidth, Margin + TitleHeight + headHeight);
        new SvgDrawing(canvas, text).Write(definition, drawing);
        canvas.End();
        if (definition.Steps.Any(step => step.PelaksanaInferred))
        {
            canvas.Words([$"? = {text["Legend.Inferred"].Value}"], Margin, Margin + TitleHeight + headHeight + drawing.Height + 12, size: 11);
        }

        return canvas.ToString();
    }

    private void WriteHead(SvgCanvas canvas, SopDefinition definition, SwimlaneDrawing drawing, double height)
    {
        var first = HeadText.TitleRowHeight(Metrics);
        var lanesAt = Metrics.NumberWidth + Metrics.ActivityWidth;
        var mutuBakuAt = lanesAt + drawing.Width;
        var keteranganAt = mutuBakuAt + Metrics.KelengkapanWidth + Metrics.WaktuWidth + Metrics.OutputWidth;

        Heading(new Box(0, 0, Metrics.NumberWidth, height), [text["No"]]);
        Heading(new Box(Metrics.NumberWidth, 0, Metrics.ActivityWidth, height), [text["Kegiatan"]]);
        Heading(new Box(lanesAt, 0, drawing.Width, first), [text["Pelaksana"]]);
        Heading(new Box(mutuBakuAt, 0, keteranganAt - mutuBakuAt, first), [text["MutuBaku"]]);
        Heading(new Box(keteranganAt, 0, Metrics.KeteranganWidth, height), [text["Keterangan"]]);
        foreach (var (drawn, lane) in drawing.Lanes.Zip(definition.Lanes))
        {
            IReadOnlyList<string> words = HeadText.Wrap(lane.Heading, drawn.Width, Metrics);
            Heading(new Box(lanesAt + drawn.X, first, drawn.Width, height - first), lane.IsExternal ? [.. words, $"({text["External"].Value})"] : words);
        }

        Heading(new Box(mutuBakuAt, first, Metrics.KelengkapanWidth, height - first), [text["Kelengkapan"]]);
        Heading(new Box(mutuBakuAt + Metrics.KelengkapanWidth, first, Metrics.WaktuWidth, height - first), [text["Waktu"]]);
        Heading(new Box(keteranganAt - Metrics.OutputWidth, first, Metrics.OutputWidth, height - first), [text["Output"]]);

        void Heading(Box box, IReadOnlyList<string> words)
        {
            canvas.Cell(box, fill: "#f0f2f2");
            canvas.Words(words, box.Centre.X, box.Centre.Y, Metrics.HeadingFontSize, isBold: true, anchor: "middle", lineHeight: Metrics.HeadingLineHeight);
        }
    }

    private static void WriteRow(SvgCanvas canvas, SopStep step, SwimlaneDrawing drawing, double top, double height)
    {
        var x = 0.0;
        canvas.Begin("row");
        Cell(Metrics.NumberWidth, step.Number, isCentred: true);
        Cell(Metrics.ActivityWidth, step.Activity);
        foreach (var lane in drawing.Lanes)
        {
            Cell(lane.Width, "");
        }

        Cell(Metrics.KelengkapanWidth, step.MutuBaku.Kelengkapan);
        Cell(Metrics.WaktuWidth, step.MutuBaku.PrintedWaktu);
        Cell(Metrics.OutputWidth, step.MutuBaku.Output);
        Cell(Metrics.KeteranganWidth, step.Keterangan ?? "");
        canvas.End();

        void Cell(double width, string words, bool isCentred = false)
        {
            var box = new Box(x, top, width, height);
            canvas.Cell(box, fill: "#fff");
            var lines = TextMeasure.Wrap(words, width - (2 * Metrics.CellPaddingX) - 1, Metrics.FontSize);
            canvas.Words(
                lines, isCentred ? box.Centre.X : x + Metrics.CellPaddingX, box.Centre.Y, Metrics.FontSize,
                anchor: isCentred ? "middle" : "start", lineHeight: Metrics.LineHeight);
            x += width;
        }
    }
}
