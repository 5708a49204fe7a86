using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Exchange;
using KinerjaPortal.Web.Components.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace KinerjaPortal.Web.Features.Exchange;

/// <summary>
/// Makes a draft from a file that is chosen or dropped. The script sends the file by an ordinary request and tells the page
/// how far it is; what could not be taken over is listed before the draft is opened.
/// </summary>
public sealed partial class ImportForm : IAsyncDisposable
{
    private ElementReference _form;
    private IJSObjectReference? _module;
    private IJSObjectReference? _running;
    private DotNetObjectReference<Interop>? _interop;
    private DocumentType? _documentType;
    private int? _percent;
    private ImportAnswer? _answer;
    private bool _gone;

    /// <summary>Code of the office whose draft it becomes.</summary>
    [Parameter, EditorRequired]
    public string Opd { get; set; } = "";

    /// <summary>The SOP that gets a further version; null makes a new SOP.</summary>
    [Parameter]
    public Guid? SopId { get; set; }

    public async ValueTask DisposeAsync()
    {
        _gone = true;
        _interop?.Dispose();
        await LostPage.EndScriptAsync(_module, _running);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        _interop = DotNetObjectReference.Create(new Interop(this));
        _module = await Js.InvokeAsync<IJSObjectReference>("import", "./Features/Exchange/ImportForm.razor.js");

        // The page may have been left while the module was on its way.
        if (!_gone)
        {
            _running = await _module.InvokeAsync<IJSObjectReference>("begin", _form, _interop, ImportLimits.FileBytes);
        }
    }

    private void Show(int? percent, ImportAnswer? answer)
    {
        (_percent, _answer) = (percent, answer);
        StateHasChanged();
    }

    private sealed class Interop(ImportForm form)
    {
        [JSInvokable]
        public Task Sending(int percent) => form.InvokeAsync(() => form.Show(percent, null));

        [JSInvokable]
        public Task Cancelled() => form.InvokeAsync(() => form.Show(null, null));

        [JSInvokable]
        public Task TooLarge() => form.InvokeAsync(() => form.Show(null, new ImportAnswer(form.Words.Of(new ImportRefusal.TooLarge()), null, [])));

        /// <param name="answer">Null where none came that could be read.</param>
        [JSInvokable]
        public async Task Answered(IJSStreamReference? answer)
        {
            var read = await StreamedAnswer.ReadAsync<ImportAnswer>(answer);
            await form.InvokeAsync(() => form.Show(null, read ?? new ImportAnswer(form.Text["NotSent"], null, [])));
        }
    }
}
