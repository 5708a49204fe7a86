using KinerjaPortal.Infrastructure.Calendars;
using KinerjaPortal.Infrastructure.Calendars.Import;
using KinerjaPortal.Web.Components.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace KinerjaPortal.Web.Features.Calendars.Import;

/// <summary>Shows what a file would change of a year before it is taken over. What comes from the browser is looked at again when it is stored.</summary>
public sealed partial class ImportDays : IAsyncDisposable
{
    private ElementReference _form;
    private IJSObjectReference? _module;
    private IJSObjectReference? _running;
    private DotNetObjectReference<Interop>? _interop;
    private int? _percent;
    private DayImportAnswer? _answer;
    private DayImportPreview? _preview;
    private string? _decree;
    private bool _gone;

    /// <summary>What the calendar has now.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<KeptDay> Kept { get; set; }

    /// <summary>The year that is looked at.</summary>
    [Parameter]
    public int Year { get; set; }

    /// <summary>The office whose own days they are; null for national ones.</summary>
    [Parameter]
    public Guid? OpdId { get; set; }

    /// <summary>What that office is called.</summary>
    [Parameter]
    public string Office { get; set; } = "";

    [Parameter]
    public string? Refusal { get; set; }

    [Parameter]
    public bool Busy { get; set; }

    [Parameter]
    public EventCallback<DayImportPreview> OnTake { get; set; }

    [Parameter]
    public EventCallback OnCancel { get; set; }

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
            _running = await _module.InvokeAsync<IJSObjectReference>("begin", _form, _interop, DayImport.FileBytes);
        }
    }

    private void NameDecree(string? decree)
    {
        _decree = decree;
        See();
    }

    private void Show(int? percent, DayImportAnswer? answer)
    {
        (_percent, _answer) = (percent, answer);
        See();
        StateHasChanged();
    }

    private void See() => _preview = _answer is { Message: null, Days: { } days } ? DayImportPreview.Of(days, Kept, Year, OpdId, _decree) : null;

    private sealed class Interop(ImportDays form)
    {
        [JSInvokable]
        public Task Sending(int percent) => form.InvokeAsync(() => form.Show(percent, null));

        [JSInvokable]
        public Task Cancelled() => form.InvokeAsync(() => form.Show(null, null));

        [JSInvokable]
        public Task TooLarge() => form.InvokeAsync(() => form.Show(null, new DayImportAnswer(form.Text["ImportTooLarge"], [], [])));

        /// <param name="answer">Null where none came that could be read.</param>
        [JSInvokable]
        public async Task Answered(IJSStreamReference? answer)
        {
            var read = await StreamedAnswer.ReadAsync<DayImportAnswer>(answer);
            await form.InvokeAsync(() => form.Show(null, read ?? new DayImportAnswer(form.Text["ImportNotSent"], [], [])));
        }
    }
}
