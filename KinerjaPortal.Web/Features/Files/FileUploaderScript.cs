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
        try
        {
            if (_running is { } running)
            {
                _running = null;
                await running.InvokeVoidAsync("end");
                await running.DisposeAsync();
            }

            if (_module is { } module)
            {
                _module = null;
                await module.DisposeAsync();
            }
        }
        catch (Exception fault) when (LostPage.Is(fault))
        {
            // The page went with its circuit, and the script with the page.
        }
    }
}
