using Blazor.Diagrams;
using Blazor.Diagrams.Core.Models.Base;
using Blazor.Diagrams.Options;
using KinerjaPortal.Domain.Flowcharts;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Web.Features.Flowcharts.Diagrams;

/// <summary>
/// A sheet as a diagram of Z.Blazor.Diagrams, kept equal to the official drawing: a symbol is a node and an arrow a link for
/// as long as they are on the sheet, and what did not change is not drawn again. Nothing of the library's own behaviours is
/// in it: what may be done to a sheet, the sheet's own gestures and edits say.
/// </summary>
public sealed class SheetDiagram
{
    // Arrows lie under symbols, and are drawn first.
    private const int OverArrows = 1_000_000;

    private readonly Dictionary<Guid, SymbolNode> _symbols = [];
    private readonly Dictionary<ArrowKey, ArrowLink> _arrows = [];

    public SheetDiagram()
    {
        var options = new BlazorDiagramOptions { AllowPanning = false };
        options.Links.DefaultRouter = new DrawnRouter();
        options.Links.DefaultPathGenerator = new DrawnPath();
        Diagram = new BlazorDiagram(options, registerDefaultBehaviors: false);
    }

    public BlazorDiagram Diagram { get; }

    /// <summary>In the order of the sheet's rows.</summary>
    public IEnumerable<SymbolNode> Symbols => Diagram.OrderedSelectables.OfType<SymbolNode>();

    /// <summary>In the order of the drawing.</summary>
    public IEnumerable<ArrowLink> Arrows => Diagram.OrderedSelectables.OfType<ArrowLink>();

    /// <summary>Makes the diagram the drawing of this sheet.</summary>
    public void Show(SopDefinition sheet, SwimlaneDrawing drawing, Func<SopStep, SymbolLook> lookOf) => Diagram.Batch(() =>
    {
        Diagram.SuspendSorting = true;
        ShowSymbols(sheet, drawing.Symbols, lookOf);
        ShowArrows(drawing.Connectors);

        // After the arrows: with a node the library would take the links at it away, and tell nobody.
        Forget(_symbols, drawing.Symbols.Select(symbol => symbol.StepId), Diagram.Nodes.Remove);
        Diagram.SuspendSorting = false;
        Diagram.RefreshOrders(refresh: false);
    });

    private void ShowSymbols(SopDefinition sheet, IReadOnlyList<DrawnSymbol> symbols, Func<SopStep, SymbolLook> lookOf)
    {
        foreach (var symbol in symbols)
        {
            var step = sheet.Steps[symbol.Row];
            var look = lookOf(step);
            if (_symbols.TryGetValue(symbol.StepId, out var node))
            {
                node.Show(symbol, step, sheet.Lanes[symbol.Lane], look);
            }
            else
            {
                _symbols.Add(symbol.StepId, node = new SymbolNode(symbol, step, sheet.Lanes[symbol.Lane], look));
                Diagram.Nodes.Add(node);
            }

            node.Order = OverArrows + symbol.Row;
            if (look.IsSelected)
            {
                Diagram.SelectModel(node, unselectOthers: false);
            }
            else
            {
                Diagram.UnselectModel(node);
            }
        }
    }

    private void ShowArrows(IReadOnlyList<DrawnConnector> connectors)
    {
        var drawn = new HashSet<ArrowKey>(connectors.Count);
        foreach (var (order, connector) in connectors.Index())
        {
            var key = ArrowKey.Of(connector);
            while (!drawn.Add(key))
            {
                key = key.Next();
            }

            if (_arrows.TryGetValue(key, out var link))
            {
                link.Show(connector);
            }
            else
            {
                _arrows.Add(key, link = new ArrowLink(_symbols[connector.From], _symbols[connector.To], connector));
                Diagram.Links.Add(link);
            }

            link.Order = order + 1;
        }

        Forget(_arrows, drawn, Diagram.Links.Remove);
    }

    private static void Forget<TKey, TModel>(Dictionary<TKey, TModel> known, IEnumerable<TKey> drawn, Action<TModel> remove)
        where TKey : notnull
        where TModel : Model
    {
        foreach (var gone in known.Keys.Except(drawn).ToList())
        {
            known.Remove(gone, out var model);
            remove(model!);
        }
    }

    /// <param name="Nth">Counts arrows that say the same twice: a source may have them, and a draft.</param>
    private readonly record struct ArrowKey(Guid From, Guid To, FlowLabel Label, int Nth)
    {
        public static ArrowKey Of(DrawnConnector connector) => new(connector.From, connector.To, connector.Label, 0);

        public ArrowKey Next() => this with { Nth = Nth + 1 };
    }
}
