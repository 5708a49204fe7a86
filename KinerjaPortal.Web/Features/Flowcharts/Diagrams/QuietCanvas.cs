using Blazor.Diagrams.Components;

namespace KinerjaPortal.Web.Features.Flowcharts.Diagrams;

/// <summary>
/// The library's canvas without its talk with the browser. It would ask where it stands, have every change of its size and
/// every scroll of the window told, and ask again while it is disposed, when there may be no browser any more. The sheet
/// has its measures from the layout and needs none of it, nor the library's script.
/// </summary>
public sealed class QuietCanvas : DiagramCanvas, IAsyncDisposable
{
    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        // Without an element there is nobody to be told that its size is not followed any more.
        elementReference = default;
        await DisposeAsync();
    }

    protected override Task OnAfterRenderAsync(bool firstRender) => Task.CompletedTask;
}
