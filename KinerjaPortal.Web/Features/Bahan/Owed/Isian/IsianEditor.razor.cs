using System.Collections.Immutable;
using KinerjaPortal.Web.Components.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;

namespace KinerjaPortal.Web.Features.Bahan.Owed.Isian;

/// <summary>
/// A small sheet to fill in: typed, or pasted as a block from Excel. The script moves between the cells; what is in them is
/// the owner's, who keeps it.
/// </summary>
public sealed partial class IsianEditor(IJSRuntime js, IStringLocalizer<OwedText> text) : IAsyncDisposable
{
    /// <summary>Of a block on the clipboard: the largest table with every cell well filled.</summary>
    private const int MaxPasteBytes = 1024 * 1024;

    private ElementReference _root;
    private ImmutableArray<bool> _figures = [];
    private IsianTable? _before;
    private string? _undo;
    private string? _told;
    private DotNetObjectReference<Interop>? _self;
    private IJSObjectReference? _module;
    private IJSObjectReference? _running;
    private bool _gone;

    [Parameter, EditorRequired]
    public required IReadOnlyList<string> Columns { get; set; }

    [Parameter, EditorRequired]
    public required IsianTable Table { get; set; }

    [Parameter]
    public EventCallback<IsianTable> TableChanged { get; set; }

    private IStringLocalizer<OwedText> Text => text;

    public async ValueTask DisposeAsync()
    {
        _gone = true;
        _self?.Dispose();
        await LostPage.EndScriptAsync(_module, _running);
    }

    /// <summary>Puts these rows in the place of what stands there, which can be undone.</summary>
    public Task ReplaceAsync(IReadOnlyList<IReadOnlyList<string>> rows, string told) =>
        ChangeAsync(IsianTable.Of(rows, Columns.Count), told, Text["UndoReplace"]);

    internal async Task PasteAsync(int row, int column, string block)
    {
        var pasted = Table.Paste(row, column, block, out var leftOut);
        await ChangeAsync(pasted, leftOut > 0 ? Text["PastedPartly", leftOut, Columns.Count, FilledTable.MaxRows] : Text["Pasted"], Text["UndoPaste"]);
    }

    protected override void OnParametersSet() => _figures = Table.Figures();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        _self = DotNetObjectReference.Create(new Interop(this));
        _module = await js.InvokeAsync<IJSObjectReference>("import", "./Features/Bahan/Owed/Isian/IsianEditor.razor.js");

        // The page may have been left while the module was on its way.
        if (!_gone)
        {
            _running = await _module.InvokeAsync<IJSObjectReference>("begin", _root, _self);
        }
    }

    private Task TypeAsync((int Row, int Column, string Text) typed)
    {
        (_before, _told) = (null, null);
        return TableChanged.InvokeAsync(Table.Set(typed.Row, typed.Column, typed.Text));
    }

    private Task AddRowAsync() => TableChanged.InvokeAsync(Table.AddRow());

    private Task RemoveRowAsync(int row) => Table.Rows[row].IsBlank
        ? TableChanged.InvokeAsync(Table.RemoveRow(row))
        : ChangeAsync(Table.RemoveRow(row), Text["RowRemoved", row + 1], Text["UndoRemove"]);

    private Task UndoAsync()
    {
        var former = _before!;
        (_before, _told) = (null, null);
        return TableChanged.InvokeAsync(former);
    }

    private Task ChangeAsync(IsianTable changed, string told, string undo)
    {
        (_before, _told, _undo) = (Table, told, undo);
        return TableChanged.InvokeAsync(changed);
    }

    private void Tell(string sentence)
    {
        _told = sentence;
        StateHasChanged();
    }

    private sealed class Interop(IsianEditor editor)
    {
        /// <summary>A block comes as a stream: one message of a circuit holds 32 KB, and a longer one ends it.</summary>
        [JSInvokable]
        public async Task Pasted(int row, int column, IJSStreamReference block)
        {
            await using (block)
            {
                if (block.Length > MaxPasteBytes)
                {
                    await editor.InvokeAsync(() => editor.Tell(editor.Text["PasteTooLong"]));
                    return;
                }

                using var reader = new StreamReader(await block.OpenReadStreamAsync(MaxPasteBytes));
                var read = await reader.ReadToEndAsync();
                await editor.InvokeAsync(() => editor.PasteAsync(row, column, read));
            }
        }

        [JSInvokable]
        public Task AddRow() => editor.InvokeAsync(editor.AddRowAsync);
    }
}
