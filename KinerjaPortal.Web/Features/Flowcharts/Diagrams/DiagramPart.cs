using Blazor.Diagrams.Core.Models.Base;
using Microsoft.AspNetCore.Components;

namespace KinerjaPortal.Web.Features.Flowcharts.Diagrams;

/// <summary>
/// A symbol or an arrow on a sheet that is read. It is drawn again when its model says that it changed, and not when the
/// sheet around it is. In the place of the library's renderer, which listens at each for four things that nobody needs here.
/// </summary>
public abstract class DiagramPart<TModel> : ComponentBase, IDisposable
    where TModel : Model
{
    private bool _hasChanged;

    [Parameter, EditorRequired]
    public required TModel Model { get; set; }

    public void Dispose()
    {
        Model.Changed -= Redraw;
        GC.SuppressFinalize(this);
    }

    protected override void OnInitialized() => Model.Changed += Redraw;

    protected override bool ShouldRender()
    {
        var renders = _hasChanged;
        _hasChanged = false;
        return renders;
    }

    private void Redraw(Model changed)
    {
        _hasChanged = true;
        _ = InvokeAsync(StateHasChanged);
    }
}
