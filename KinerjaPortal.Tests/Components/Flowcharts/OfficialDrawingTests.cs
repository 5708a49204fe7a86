using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Bunit;
using KinerjaPortal.Domain.Flowcharts;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Editing;
using KinerjaPortal.Domain.Sops.Editing.Arrows;
using KinerjaPortal.Domain.Sops.Editing.Rows;
using KinerjaPortal.Infrastructure.SopLibrary;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Designer.Canvas;
using KinerjaPortal.Web.Features.Flowcharts;
using Microsoft.AspNetCore.Components;

namespace KinerjaPortal.Tests.Components.Flowcharts;

/// <summary>Whatever the diagram's library does, what stands on the page is the official drawing: every part where the layout has it.</summary>
public sealed partial class OfficialDrawingTests : ShellBunitContext
{
    private const double Tolerance = 0.1;

    public OfficialDrawingTests()
    {
        JSInterop.SetupModule("./Features/Designer/Canvas/DesignerSheet.razor.js").Mode = JSRuntimeMode.Loose;
        JSInterop.SetupModule("./Features/Flowcharts/SwimlaneSheet.razor.js").Mode = JSRuntimeMode.Loose;
    }

    public static TheoryData<string> Slugs => [.. SopLibraryReader.ReadAll().Sops.Select(sop => sop.Slug), LargeSheet.Name];

    [Theory]
    [MemberData(nameof(Slugs))]
    public void The_designer_shows_it(string slug)
    {
        var sheet = SheetOf(slug);

        AssertOfficial(sheet, Render<DesignerSheet>(p => p.Add(s => s.Sheet, sheet)));
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void The_sheet_for_reading_shows_it(string slug)
    {
        var sheet = SheetOf(slug);

        AssertOfficial(sheet, Render<SwimlaneSheet>(p => p.Add(s => s.Definition, sheet)));
    }

    [Fact]
    public void The_designer_shows_it_after_rows_and_arrows_came_went_and_moved()
    {
        var sheet = SheetOf("kec-berbek-lppd");
        var designer = Render<DesignerSheet>(p => p.Add(s => s.Sheet, sheet));
        var steps = sheet.Steps.Select(step => step.Id).ToList();

        foreach (var edit in (SheetEdit[])
        [
            new RemoveSteps([steps[3]]),
            new InsertStep(5, Guid.NewGuid(), StepSymbol.Decision, sheet.Lanes[0].Pelaksana),
            new MoveSteps([steps[1], steps[6]], 1, 2),
            new ConnectSteps(steps[8], steps[0]),
        ])
        {
            sheet = edit.Apply(sheet);
            designer.Render(p => p.Add(s => s.Sheet, sheet));

            AssertOfficial(sheet, designer);
        }

        Assert.Equal(sheet.Steps.Select(step => $"{step.Id}"), designer.FindAll("[data-step]").Select(symbol => symbol.GetAttribute("data-step")!));
    }

    private static SopDefinition SheetOf(string slug) =>
        slug == LargeSheet.Name ? LargeSheet.Of(60, 10) : SopLibraryReader.ReadAll().Sops.Single(sop => sop.Slug == slug).Definition;

    private static void AssertOfficial<TComponent>(SopDefinition sheet, IRenderedComponent<TComponent> shown)
        where TComponent : IComponent
    {
        var drawing = SwimlaneLayout.Draw(sheet, SheetMetrics.Desk);
        var symbols = shown.FindAll(".drawing [data-step]");
        Assert.Equal(drawing.Symbols.Count, symbols.Count);
        foreach (var symbol in drawing.Symbols)
        {
            AssertNear([symbol.Box.X, symbol.Box.Y, symbol.Box.Right, symbol.Box.Bottom], EdgesOf(symbols.Single(shape => shape.GetAttribute("data-step") == $"{symbol.StepId}")));
        }

        var arrows = shown.FindAll(".drawing .connector");
        Assert.Equal(drawing.Connectors.Count, arrows.Count);
        foreach (var (connector, arrow) in drawing.Connectors.Zip(drawing.Connectors.Select(connector => Drawn(arrows, connector))))
        {
            AssertNear(connector.Points.SelectMany(point => (double[])[point.X, point.Y]), CornersOf(arrow));
            if (connector.LabelAt is { } label)
            {
                var text = arrow.QuerySelector("text")!;
                AssertNear([label.X, label.Y], [Number(text, "x"), Number(text, "y")]);
            }
        }
    }

    /// <summary>By what the arrow is: in which order they stand is no matter of place.</summary>
    private static IElement Drawn(IEnumerable<IElement> arrows, DrawnConnector connector) => arrows.Single(arrow =>
        arrow.GetAttribute("data-from") == $"{connector.From}" && arrow.GetAttribute("data-to") == $"{connector.To}"
        && (arrow.QuerySelector("text") is null) == (connector.Label == FlowLabel.None)
        && (connector.Label == FlowLabel.None || arrow.QuerySelector("text")!.TextContent == $"{connector.Label}"));

    /// <summary>Left, top, right and bottom on the lane area, whoever put the symbol in its place.</summary>
    private static double[] EdgesOf(IElement symbol)
    {
        var at = symbol.Closest("[transform]") is { } placed ? NumbersIn(placed.GetAttribute("transform")!) : [0, 0];
        var shape = symbol.QuerySelector(".shape")!;
        if (shape.LocalName == "rect")
        {
            var (x, y) = (at[0] + Number(shape, "x"), at[1] + Number(shape, "y"));
            return [x, y, x + Number(shape, "width"), y + Number(shape, "height")];
        }

        var corners = NumbersIn(shape.GetAttribute("points")!).Chunk(2).ToList();
        return
        [
            at[0] + corners.Min(corner => corner[0]), at[1] + corners.Min(corner => corner[1]),
            at[0] + corners.Max(corner => corner[0]), at[1] + corners.Max(corner => corner[1]),
        ];
    }

    /// <summary>Where the line begins, its elbows, and the tip of its head.</summary>
    private static IEnumerable<double> CornersOf(IElement arrow)
    {
        var line = arrow.QuerySelector("path:not(.hit)")!.GetAttribute("d")!;
        return NumbersIn(line).Take(2)
            .Concat(Elbow().Matches(line).SelectMany(elbow => NumbersIn(elbow.Value)))
            .Concat(NumbersIn(arrow.QuerySelector("polygon")!.GetAttribute("points")!).Take(2));
    }

    private static void AssertNear(IEnumerable<double> expected, IEnumerable<double> actual)
    {
        var (wanted, found) = (expected.ToList(), actual.ToList());
        Assert.Equal(wanted.Count, found.Count);
        Assert.All(wanted.Zip(found), pair => Assert.Equal(pair.First, pair.Second, Tolerance));
    }

    private static double Number(IElement element, string name) => double.Parse(element.GetAttribute(name)!, CultureInfo.InvariantCulture);

    private static double[] NumbersIn(string text) => [.. Figure().Matches(text).Select(number => double.Parse(number.Value, CultureInfo.InvariantCulture))];

    [GeneratedRegex(@"-?\d+(\.\d+)?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Figure();

    [GeneratedRegex(@"Q[\d.]+,[\d.]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Elbow();
}
