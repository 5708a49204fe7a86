using KinerjaPortal.Domain.Flowcharts;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Web.Features.Flowcharts.Table;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.Flowcharts.Drawing;

/// <summary>Symbols and arrows of a downloaded sheet: the shapes of the page, in ink alone.</summary>
internal sealed class SvgDrawing(SvgCanvas canvas, IStringLocalizer<FlowchartText> text)
{
    private const double LabelSize = 11;
    private const double BadgeRadius = 6.5;

    private readonly SheetWords _words = new(text);

    public void Write(SopDefinition definition, SwimlaneDrawing drawing)
    {
        foreach (var connector in drawing.Connectors)
        {
            WriteArrow(connector);
        }

        foreach (var symbol in drawing.Symbols)
        {
            WriteSymbol(symbol, definition.Steps[symbol.Row], definition.Lanes[symbol.Lane]);
        }
    }

    private void WriteArrow(DrawnConnector connector)
    {
        canvas.Begin("connector");
        canvas.Shape("path", ("d", Svg.Line(connector.Points)), ("fill", "none"), ("stroke", "#000"), ("stroke-width", "1.5"));
        canvas.Shape("polygon", ("points", Svg.ArrowHead(connector.Points)));
        if (connector.LabelAt is { } at)
        {
            canvas.Words([text[$"Flow.{connector.Label}"]], at.X, at.Y, LabelSize, anchor: "middle");
        }

        canvas.End();
    }

    private void WriteSymbol(DrawnSymbol symbol, SopStep step, SopLane lane)
    {
        canvas.Begin("symbol", title: _words.Symbol(step, lane, progress: null));
        var box = symbol.Box;
        if (symbol.Symbol == StepSymbol.Decision)
        {
            canvas.Shape("polygon", [("points", Svg.Diamond(box)), .. Outline]);
        }
        else
        {
            var radius = symbol.Symbol == StepSymbol.Process ? 2 : box.Height / 2;
            canvas.Shape("rect", [.. SvgCanvas.Of(box), ("rx", Svg.Number(radius)), .. Outline]);
        }

        if (symbol.Symbol is StepSymbol.Start or StepSymbol.End)
        {
            canvas.Words([text[$"Terminator.{symbol.Symbol}"]], box.Centre.X, box.Centre.Y, LabelSize, anchor: "middle");
        }

        if (step.PelaksanaInferred)
        {
            var at = Svg.CornerOf(symbol);
            canvas.Shape("circle", [("cx", Svg.Number(at.X)), ("cy", Svg.Number(at.Y)), ("r", Svg.Number(BadgeRadius)), .. Outline]);
            canvas.Words(["?"], at.X, at.Y, size: 10, isBold: true, anchor: "middle");
        }

        canvas.End();
    }

    private static IEnumerable<(string Name, string Value)> Outline => [("fill", "#fff"), ("stroke", "#000"), ("stroke-width", "1.5")];
}
