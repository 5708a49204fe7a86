using Blazor.Diagrams.Core.Models.Base;
using Bunit;
using KinerjaPortal.Domain.Flowcharts;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Editing.Cells;
using KinerjaPortal.Domain.Sops.Editing.Rows;
using KinerjaPortal.Tests.Domain.Flowcharts;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Flowcharts;
using KinerjaPortal.Web.Features.Flowcharts.Diagrams;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Components.Flowcharts;

public sealed class SheetDiagramTests : BunitContext
{
    private static readonly SopDefinition Sheet = SmallSop.Version.Definition;

    private readonly SheetDiagram _diagram = new();

    public SheetDiagramTests()
    {
        Services.AddLocalization();
        Show(Sheet);
    }

    [Fact]
    public void Keeps_its_nodes_and_links_and_refreshes_only_what_changed()
    {
        var (symbols, arrows) = (_diagram.Symbols.ToList(), _diagram.Arrows.ToList());
        var refreshed = Refreshed();

        Show(new ChangeSymbol(Sheet.Steps[1].Id, StepSymbol.Decision).Apply(Sheet) with { Flows = Sheet.Flows });

        Assert.Equal(symbols, _diagram.Symbols);
        Assert.Equal(arrows, _diagram.Arrows);
        Assert.Contains(symbols[1], refreshed);
        Assert.DoesNotContain(symbols[0], refreshed);

        refreshed.Clear();
        Show(new ChangeSymbol(Sheet.Steps[1].Id, StepSymbol.Decision).Apply(Sheet) with { Flows = Sheet.Flows });

        Assert.Empty(refreshed);
    }

    [Fact]
    public void Rows_that_come_and_go_take_their_arrows_along()
    {
        var third = _diagram.Symbols.ElementAt(2);

        var without = new RemoveSteps([Sheet.Steps[1].Id]).Apply(Sheet);
        Show(without);

        Assert.Equal(without.Steps.Select(step => step.Id), _diagram.Symbols.Select(symbol => symbol.Step.Id));
        Assert.Equal(without.Flows.Count, _diagram.Diagram.Links.Count);
        Assert.Same(third, _diagram.Symbols.ElementAt(1));

        Show(Sheet);

        Assert.Equal(Sheet.Steps.Select(step => step.Id), _diagram.Symbols.Select(symbol => symbol.Step.Id));
        Assert.Equal(Sheet.Flows.Count, _diagram.Diagram.Links.Count);
    }

    [Fact]
    public void An_arrow_goes_by_the_corners_of_the_layout_and_stands_before_the_symbols()
    {
        var drawing = SwimlaneLayout.Draw(Sheet, SheetMetrics.Desk);

        foreach (var (connector, link) in drawing.Connectors.Zip(_diagram.Arrows))
        {
            var (first, last) = (link.Source.GetPosition(link, link.Route!)!, link.Target.GetPosition(link, link.Route!)!);
            Assert.Equal(connector.Points, [new Point(first.X, first.Y), .. link.Route!.Select(corner => new Point(corner.X, corner.Y)), new Point(last.X, last.Y)]);
            Assert.NotNull(link.PathGeneratorResult);
        }

        Assert.Equal(drawing.Connectors.Count, _diagram.Diagram.OrderedSelectables.TakeWhile(model => model is ArrowLink).Count());
    }

    [Fact]
    public void Two_arrows_that_say_the_same_are_two()
    {
        Show(Sheet with { Flows = [.. Sheet.Flows, Sheet.Flows[0] with { Connector = "B" }] });

        Assert.Equal(Sheet.Flows.Count + 1, _diagram.Arrows.Count());
    }

    [Fact]
    public void On_a_live_sheet_a_step_that_went_on_draws_two_symbols_and_no_arrow()
    {
        var renja = SampleSheets.MusiRawasRenja;
        JSInterop.Mode = JSRuntimeMode.Loose;
        var sheet = Render<SwimlaneSheet>(p => p.Add(s => s.Definition, renja).Add(s => s.Progress, At(8)));
        var (symbols, arrows) = (sheet.FindComponents<SheetSymbol>(), sheet.FindComponents<SheetArrow>());
        var before = symbols.Select(symbol => symbol.RenderCount).ToList();

        sheet.Render(p => p.Add(s => s.Progress, At(9)));

        Assert.Equal(2, symbols.Select(symbol => symbol.RenderCount).Zip(before).Count(counts => counts.First > counts.Second));
        Assert.All(arrows, arrow => Assert.Equal(1, arrow.RenderCount));
    }

    private static Dictionary<Guid, StepProgress> At(int row) => new()
    {
        [SampleSheets.StepId(row - 1)] = new(StepState.Selesai),
        [SampleSheets.StepId(row)] = new(StepState.Berjalan, HolderInitials: "SR"),
    };

    private void Show(SopDefinition sheet) => _diagram.Show(sheet, SwimlaneLayout.Draw(sheet, SheetMetrics.Desk), _ => default);

    private List<Model> Refreshed()
    {
        var refreshed = new List<Model>();
        foreach (var model in _diagram.Diagram.OrderedSelectables)
        {
            model.Changed += refreshed.Add;
        }

        return refreshed;
    }
}
