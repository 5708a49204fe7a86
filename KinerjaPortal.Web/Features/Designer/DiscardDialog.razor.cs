using KinerjaPortal.Infrastructure.Sops;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace KinerjaPortal.Web.Features.Designer;

public sealed partial class DiscardDialog
{
    private ElementReference _dialog;
    private IJSObjectReference? _module;
    private DotNetObjectReference<Interop>? _interop;
    private bool _gone;

    [Parameter, EditorRequired]
    public required SopDraft Draft { get; set; }

    [Parameter]
    public EventCallback<SopDraft> OnDiscard { get; set; }

    [Parameter]
    public EventCallback OnClose { get; set; }

    public async ValueTask DisposeAsync()
    {
        _gone = true;
        _interop?.Dispose();
        if (_module is not null)
        {
            try
            {
                await _module.DisposeAsync();
            }
            catch (JSDisconnectedException)
            {
                // The page went with its circuit, and the module with the page.
            }
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        _interop = DotNetObjectReference.Create(new Interop(this));
        _module = await Js.InvokeAsync<IJSObjectReference>("import", "./Features/Designer/DiscardDialog.razor.js");
        if (!_gone)
        {
            await _module.InvokeVoidAsync("open", _dialog, _interop);
        }
    }

    private sealed class Interop(DiscardDialog dialog)
    {
        [JSInvokable]
        public Task Closed() => dialog.InvokeAsync(() => dialog.OnClose.InvokeAsync());
    }
}
