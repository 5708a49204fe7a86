using KinerjaPortal.Web.Components.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace KinerjaPortal.Web.Features.Board;

/// <summary>The board's script: it carries a card under the pointer by itself and sends one message, when the card is dropped.</summary>
/// <param name="drop">Cycle, column, and the command's key, made where the card was dropped.</param>
/// <param name="dropElsewhere">Cycle; it was dropped on a column to which its chart does not lead.</param>
internal sealed class BoardGestures(Func<Guid, string, string, Task> drop, Action<Guid> dropElsewhere) : IAsyncDisposable
{
    private DotNetObjectReference<BoardGestures>? _self;
    private IJSObjectReference? _module;
    private IJSObjectReference? _running;

    public async Task BeginAsync(IJSRuntime js, ElementReference board, CancellationToken gone)
    {
        _self = DotNetObjectReference.Create(this);
        _module = await js.InvokeAsync<IJSObjectReference>("import", gone, "./Features/Board/BoardPage.razor.js");
        _running = await _module.InvokeAsync<IJSObjectReference>("begin", board, _self);
        if (gone.IsCancellationRequested)
        {
            // The board was left while its script began: nobody else ends it.
            await DisposeAsync();
        }
    }

    [JSInvokable]
    public Task Drop(Guid cycleId, string column, string key) => drop(cycleId, column, key);

    [JSInvokable]
    public void DropElsewhere(Guid cycleId) => dropElsewhere(cycleId);

    public async ValueTask DisposeAsync()
    {
        _self?.Dispose();
        var running = _running;
        _running = null;
        await LostPage.EndScriptAsync(_module, running);
    }
}
