using System.Globalization;
using System.Text.Json;
using KinerjaPortal.Domain.Flowcharts;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Editing;
using KinerjaPortal.Web.Features.Flowcharts.Diagrams;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace KinerjaPortal.Web.Features.Designer.Canvas;

/// <summary>
/// The sheet on which an SOP is drawn, by pointer, touch and keyboard. The script follows the pointer alone; what comes
/// here is one message per gesture, and each is one <see cref="SheetEdit"/>.
/// </summary>
public sealed partial class DesignerSheet
{
    private const double ActionWidth = 112;
    private const double NoLaneWidth = 240;

    private readonly SheetDiagram _diagram = new();
    private readonly IJSRuntime _js;

    private ElementReference _root;
    private DesignerGestures? _gestures;
    private SwimlaneDrawing _drawing = new(0, 0, [], [], [], []);
    private SopDefinition? _drawn;

    public DesignerSheet(IJSRuntime js)
    {
        _js = js;
        _diagram.Diagram.RegisterComponent<SymbolNode, DesignerSymbol>();
        _diagram.Diagram.RegisterComponent<ArrowLink, DesignerArrow>();
    }

    [Parameter, EditorRequired]
    public required SopDefinition Sheet { get; set; }

    /// <summary>The sheet may be looked at and zoomed, rows may be chosen, and nothing be changed.</summary>
    [Parameter]
    public bool ReadOnly { get; set; }

    [Parameter]
    public IReadOnlyList<Guid> Selected { get; set; } = [];

    [Parameter]
    public EventCallback<IReadOnlyList<Guid>> SelectedChanged { get; set; }

    /// <summary>Rows that a fault or a warning names.</summary>
    [Parameter]
    public IReadOnlySet<Guid> Faulty { get; set; } = new HashSet<Guid>();

    /// <summary>Every gesture, key and cell.</summary>
    [Parameter]
    public EventCallback<SheetEdit> OnEdit { get; set; }

    /// <summary>Keys that concern the draft, or the rows that are chosen.</summary>
    [Parameter]
    public EventCallback<DesignerCommand> OnCommand { get; set; }

    [Parameter]
    public EventCallback<CopiedText> OnCopied { get; set; }

    [Parameter]
    public EventCallback<PastedText> OnPasted { get; set; }

    /// <summary>Somebody wants to add a column, or to change the one that is named.</summary>
    [Parameter]
    public EventCallback<string?> OnLaneAsked { get; set; }

    private static SheetMetrics Metrics => SheetMetrics.Desk;

    private static double LanesLeft => Metrics.NumberWidth + Metrics.ActivityWidth;

    private double Width => LanesLeft + (Sheet.Lanes.Count == 0 ? NoLaneWidth : _drawing.Width)
        + Metrics.KelengkapanWidth + Metrics.WaktuWidth + Metrics.OutputWidth + Metrics.KeteranganWidth + ActionWidth;

    // The script works out by these where the pointer is; it never asks the page for the place of an element while it moves.
    private string LaneData => JsonSerializer.Serialize(_drawing.Lanes.Select(lane => new { p = lane.Pelaksana, x = lane.X, w = lane.Width }));

    private string RowData => string.Join(' ', _drawing.Rows.Select(row => row.Height.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Brings a row into sight, gives it the focus and marks it for a moment.</summary>
    public async ValueTask ShowAsync(Guid stepId)
    {
        if (_gestures is not null)
        {
            await _gestures.ShowAsync(stepId);
        }
    }

    protected override void OnParametersSet()
    {
        if (!ReferenceEquals(_drawn, Sheet))
        {
            _drawing = SwimlaneLayout.Draw(Sheet, Metrics);
            _drawn = Sheet;
        }

        _diagram.Show(Sheet, _drawing, step => new SymbolLook(IsSelected: Selected.Contains(step.Id), IsFaulty: Faulty.Contains(step.Id)));
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _gestures = new DesignerGestures(this);
            Ends(_gestures);
            await _gestures.BeginAsync(_js, _root, Gone);
        }
    }

    /// <summary>What the script tells: one call per gesture, on the component's dispatcher.</summary>
    internal Task EditAsync(SheetEdit edit) => InvokeAsync(() => ReadOnly ? Task.CompletedTask : OnEdit.InvokeAsync(edit));

    internal Task SelectAsync(IReadOnlyList<Guid> stepIds) => InvokeAsync(() => SelectedChanged.InvokeAsync(stepIds));

    internal Task CommandAsync(DesignerCommand command) => InvokeAsync(() => ReadOnly ? Task.CompletedTask : OnCommand.InvokeAsync(command));

    internal Task CopiedAsync(CopiedText copied) => InvokeAsync(() => OnCopied.InvokeAsync(copied));

    internal Task PastedAsync(PastedText pasted) => InvokeAsync(() => ReadOnly ? Task.CompletedTask : OnPasted.InvokeAsync(pasted));
}
