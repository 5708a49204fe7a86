using KinerjaPortal.Web.Components.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace KinerjaPortal.Web.Features.Files;

/// <summary>Between the uploader and its script. Ending it ends no upload: those belong to the tab.</summary>
internal sealed class FileUploaderScript(FileUploader uploader) : IAsyncDisposable
{
    private DotNetObjectReference<FileUploaderScript>? _self;
    private IJSObjectReference? _module;
    private IJSObjectReference? _running;

    public async Task BeginAsync(IJSRuntime js, ElementReference root, string purpose, CancellationToken gone)
    {
        try
        {
            _self = DotNetObjectReference.Create(this);
            _module = await js.InvokeAsync<IJSObjectReference>("import", gone, "./Features/Files/FileUploader.razor.js");
            _running = await _module.InvokeAsync<IJSObjectReference>("begin", gone, root, _self, purpose);
        }
        catch (OperationCanceledException)
        {
            // The page was left while the script was on its way.
        }
    }

    public async ValueTask RefreshAsync()
    {
        if (_running is not null)
        {
            await _running.InvokeVoidAsync("refresh");
        }
    }

    /// <summary>A file was finished or removed.</summary>
    [JSInvokable]
    public Task Changed() => uploader.ChangedAsync();

    public async ValueTask DisposeAsync()
    {
        _self?.Dispose();
        var (module, running) = (_module, _running);
        (_module, _running) = (null, null);
        await LostPage.EndScriptAsync(module, running);
    }
}
