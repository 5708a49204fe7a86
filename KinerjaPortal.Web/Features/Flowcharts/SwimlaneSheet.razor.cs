using KinerjaPortal.Domain.Flowcharts;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Web.Components.Shared;
using KinerjaPortal.Web.Features.Flowcharts.Diagrams;
using KinerjaPortal.Web.Features.Flowcharts.Printing;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;

namespace KinerjaPortal.Web.Features.Flowcharts;

/// <summary>The flowchart of an SOP on the screen, for reading and live; on paper <see cref="PrintedSheet"/> stands for it.</summary>
public sealed partial class SwimlaneSheet : IAsyncDisposable
{
    private readonly SheetDiagram _diagram = new();
    private ElementReference _root;
    private IJSObjectReference? _module;
    private SwimlaneDrawing _drawing = new(0, 0, [], [], [], []);
    private (SopDefinition? Definition, bool ShowMutuBaku, IReadOnlyList<ReturnPath> Returns) _drawn = (null, false, []);

    [Parameter, EditorRequired]
    public required SopDefinition Definition { get; set; }

    /// <summary>Where a cycle stands, by step; a step that is not in it still waits. Null shows the sheet for reading.</summary>
    [Parameter]
    public IReadOnlyDictionary<Guid, StepProgress>? Progress { get; set; }

    /// <summary>Ways back that the cycle has taken: dashed, with their count.</summary>
    [Parameter]
    public IReadOnlyList<ReturnPath> Returns { get; set; } = [];

    /// <summary>Off where the place is narrow: the mutu baku and keterangan columns are left out.</summary>
    [Parameter]
    public bool ShowMutuBaku { get; set; } = true;

    [Parameter]
    public Guid? SelectedStep { get; set; }

    /// <summary>When set, rows and symbols can be chosen, by pointer and by keyboard.</summary>
    [Parameter]
    public EventCallback<Guid> OnStepSelected { get; set; }

    [Inject]
    private IStringLocalizer<FlowchartText> Text { get; set; } = null!;

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    private SheetMetrics Metrics => ShowMutuBaku ? SheetMetrics.Desk : SheetMetrics.Compact;

    public ValueTask DisposeAsync() => LostPage.EndScriptAsync(_module);

    protected override void OnParametersSet()
    {
        // A live page sets its parameters at every handoff; the drawing only changes with the sheet or its ways back.
        if (!ReferenceEquals(_drawn.Definition, Definition) || _drawn.ShowMutuBaku != ShowMutuBaku || !_drawn.Returns.SequenceEqual(Returns))
        {
            _drawing = SwimlaneLayout.Draw(Definition, Metrics, Returns);
            _drawn = (Definition, ShowMutuBaku, [.. Returns]);
        }

        _diagram.Show(Definition, _drawing, step => new SymbolLook(StepProgress.In(Progress, step.Id), IsSelected: step.Id == SelectedStep));
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && OnStepSelected.HasDelegate && Definition.Steps.Count > 0)
        {
            _module = await Js.InvokeAsync<IJSObjectReference>("import", "./Features/Flowcharts/SwimlaneSheet.razor.js");
            await _module.InvokeVoidAsync("moveByArrowKeys", _root);
        }
    }
}
