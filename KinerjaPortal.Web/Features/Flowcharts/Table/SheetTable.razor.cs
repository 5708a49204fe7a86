using KinerjaPortal.Domain.Flowcharts;
using KinerjaPortal.Domain.Sops;
using Microsoft.AspNetCore.Components;

namespace KinerjaPortal.Web.Features.Flowcharts.Table;

/// <summary>Rows of an SOP AP under their head. The rows are given the heights that the drawing has.</summary>
public sealed partial class SheetTable
{
    [Parameter, EditorRequired]
    public required SopDefinition Definition { get; set; }

    [Parameter, EditorRequired]
    public required SheetMetrics Metrics { get; set; }

    [Parameter, EditorRequired]
    public required SwimlaneDrawing Drawing { get; set; }

    /// <summary>Place on the sheet of the first of the drawing's rows.</summary>
    [Parameter]
    public int FirstRow { get; set; }

    [Parameter]
    public double Zoom { get; set; } = 1;

    /// <summary>True on paper, where nothing is to be found or pressed.</summary>
    [Parameter]
    public bool OnPaper { get; set; }

    /// <summary>Where a cycle stands, by step; a step that is not in it still waits. Null shows the sheet for reading.</summary>
    [Parameter]
    public IReadOnlyDictionary<Guid, StepProgress>? Progress { get; set; }

    [Parameter]
    public Guid? SelectedStep { get; set; }

    [Parameter]
    public EventCallback<Guid> OnStepSelected { get; set; }

    /// <summary>The drawing, on the lane area.</summary>
    [Parameter, EditorRequired]
    public required RenderFragment ChildContent { get; set; }

    private string Classes => OnStepSelected.HasDelegate ? "paper selectable" : "paper";

    private SopStep StepOn(int row) => Definition.Steps[FirstRow + row];

    private int? FootnoteOf(SopStep step) => SheetNotes.MarkOf(Definition, step);
}
