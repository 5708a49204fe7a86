using KinerjaPortal.Domain.Flowcharts;
using KinerjaPortal.Domain.Flowcharts.Pages;
using KinerjaPortal.Domain.Sops;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.Flowcharts.Printing;

/// <summary>
/// An SOP as it comes onto paper, page by page; the print's counterpart of <see cref="SwimlaneSheet"/>, to be put on the page
/// before it. It is there before anybody asks for a print, because the browser's own print command waits for no server.
/// </summary>
public sealed partial class PrintedSheet
{
    private PagedDrawing _drawing = new(Paper.A4, 0, 0, []);
    private (SopDefinition? Definition, Paper? Paper, IReadOnlyList<ReturnPath> Returns) _drawn = (null, null, []);

    [Parameter, EditorRequired]
    public required SopDefinition Definition { get; set; }

    [Parameter]
    public Paper Paper { get; set; } = Paper.A4;

    /// <summary>Where a cycle stands, by step; null prints the sheet for reading.</summary>
    [Parameter]
    public IReadOnlyDictionary<Guid, StepProgress>? Progress { get; set; }

    /// <summary>Ways back that the cycle has taken.</summary>
    [Parameter]
    public IReadOnlyList<ReturnPath> Returns { get; set; } = [];

    [Inject]
    private IStringLocalizer<FlowchartText> Text { get; set; } = null!;

    protected override void OnParametersSet()
    {
        if (ReferenceEquals(_drawn.Definition, Definition) && _drawn.Paper == Paper && _drawn.Returns.SequenceEqual(Returns))
        {
            return;
        }

        _drawing = PageLayout.Draw(Definition, Paper, Returns);
        _drawn = (Definition, Paper, [.. Returns]);
    }
}
