using KinerjaPortal.Domain.Flowcharts;
using KinerjaPortal.Domain.Sops;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;

namespace KinerjaPortal.Web.Features.Flowcharts;

/// <summary>The flowchart of an SOP, for reading, live and printed.</summary>
public sealed partial class SwimlaneSheet : IAsyncDisposable
{
    /// <summary>Between margins of 10 mm on A4 landscape, the narrower of the papers in use (the other is F4).</summary>
    private const double PrintWidth = 1040;

    private const double LargestPrintZoom = 0.8;

    private ElementReference _root;
    private IJSObjectReference? _module;
    private SwimlaneDrawing _drawing = new(0, 0, [], [], [], []);
    private IReadOnlyList<SopStep> _footnotes = [];
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

    private IReadOnlyList<SopStep> Steps => Definition.Steps;

    private SheetMetrics Metrics => ShowMutuBaku ? SheetMetrics.Desk : SheetMetrics.Compact;

    private string Classes => OnStepSelected.HasDelegate ? "sheet selectable" : "sheet";

    // Every row repeats its part of the drawing on paper, so the drawing has a name on the page.
    private string DrawingId => $"bagan-{Steps[0].Id:N}";

    // No smaller than it must be for all columns to come onto the paper.
    private double PrintZoom => Math.Min(LargestPrintZoom, PrintWidth / TableWidth);

    private double TableWidth => Metrics.NumberWidth + Metrics.ActivityWidth + _drawing.Width
        + (ShowMutuBaku ? Metrics.KelengkapanWidth + Metrics.WaktuWidth + Metrics.OutputWidth + Metrics.KeteranganWidth : 0);

    public async ValueTask DisposeAsync()
    {
        if (_module is null)
        {
            return;
        }

        try
        {
            await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and its module with it.
        }
    }

    protected override void OnParametersSet()
    {
        // A live page sets its parameters at every handoff; the drawing only changes with the sheet or its ways back.
        if (ReferenceEquals(_drawn.Definition, Definition) && _drawn.ShowMutuBaku == ShowMutuBaku && _drawn.Returns.SequenceEqual(Returns))
        {
            return;
        }

        _drawing = SwimlaneLayout.Draw(Definition, Metrics, Returns);
        _footnotes = [.. Steps.Where(step => step.SourceNote is not null || step.SourceText is not null)];
        _drawn = (Definition, ShowMutuBaku, [.. Returns]);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && OnStepSelected.HasDelegate && Steps.Count > 0)
        {
            _module = await Js.InvokeAsync<IJSObjectReference>("import", "./Features/Flowcharts/SwimlaneSheet.razor.js");
            await _module.InvokeVoidAsync("moveByArrowKeys", _root);
        }
    }

    private int? FootnoteOf(SopStep step)
    {
        for (var i = 0; i < _footnotes.Count; i++)
        {
            if (_footnotes[i].Id == step.Id)
            {
                return i + 1;
            }
        }

        return null;
    }

    private StepProgress? ProgressOf(Guid step) =>
        Progress is null ? null : Progress.GetValueOrDefault(step) ?? StepNotReached;

    private static StepProgress StepNotReached { get; } = new(StepState.Menunggu, Visits: 0);
}
