using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Infrastructure.Drafts;
using KinerjaPortal.Infrastructure.Files;
using KinerjaPortal.Infrastructure.Files.Texts;
using KinerjaPortal.Web.Features.Bahan.Owed.Isian;
using KinerjaPortal.Web.Features.Cycles.Steps;
using KinerjaPortal.Web.Localisation;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.Bahan.Owed;

/// <summary>
/// Hands in what is owed. What is typed is kept on the server while it is typed, what is uploaded lies there already: a
/// page that comes back finds both.
/// </summary>
public sealed partial class HandInForm : IAsyncDisposable
{
    private DraftedNote? _note;
    private DraftedNote? _tableDraft;
    private IsianTable? _table;
    private IsianEditor? _editor;
    private string? _unfinished;
    private bool _tooLargeToKeep;
    private bool _fromWorkbook;
    private int _workbooksTaken;
    private string? _workbookRefused;

    [Parameter, EditorRequired]
    public required AskedBahan Asked { get; set; }

    [Parameter, EditorRequired]
    public required BahanView View { get; set; }

    [Parameter]
    public bool Sending { get; set; }

    [Parameter, EditorRequired]
    public required Func<HandedIn, Task> Send { get; set; }

    [Inject]
    private NoteDrafts NoteDrafts { get; set; } = null!;

    [Inject]
    private TableDrafts TableDrafts { get; set; } = null!;

    [Inject]
    private Uploads Uploads { get; set; } = null!;

    [Inject]
    private FileStore Store { get; set; } = null!;

    [Inject]
    private IStringLocalizer<OwedText> Text { get; set; } = null!;

    [Inject]
    private TableReadingWords Words { get; set; } = null!;

    [Inject]
    private OfficeTime Time { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private ILogger<HandInForm> Log { get; set; } = null!;

    private BahanItem Item => Asked.Item;

    private string FilesPurpose => $"bahan:{Item.Id}";

    public async ValueTask DisposeAsync()
    {
        foreach (var draft in (DraftedNote?[])[_note, _tableDraft])
        {
            if (draft is not null)
            {
                await draft.DisposeAsync();
            }
        }
    }

    /// <summary>It was sent: nothing of it is a draft any more.</summary>
    public async Task ForgetAsync()
    {
        foreach (var draft in (DraftedNote?[])[_note, _tableDraft])
        {
            if (draft is not null)
            {
                await draft.ForgetAsync();
            }
        }
    }

    protected override async Task OnInitializedAsync()
    {
        _note = new DraftedNote(NoteDrafts, View.PersonId, Item.Id, Clock, Log, RedrawAsync);
        await _note.ReadAsync(CancellationToken.None);
        if (Item.Asked.Columns is { } columns)
        {
            _tableDraft = new DraftedNote(
                cancel => TableDrafts.FindAsync(View.PersonId, Item.Id, cancel),
                text => TableDrafts.KeepAsync(View.PersonId, Item.Id, text, CancellationToken.None),
                Clock, Log, RedrawAsync);
            await _tableDraft.ReadAsync(CancellationToken.None);
            _table = IsianTable.FromText(_tableDraft.Text, columns.Count) ?? IsianTable.Of(HandedInBefore(), columns.Count);
        }
    }

    private Task RedrawAsync() => InvokeAsync(StateHasChanged);

    /// <summary>The rows of the last version, to go on from; none where it held no table.</summary>
    private IReadOnlyList<IReadOnlyList<string>> HandedInBefore()
    {
        var name = FilledTable.NameOf(Item);
        if (Item.Versions.Reverse().SelectMany(version => version.Files.Take(1)).FirstOrDefault(file => file.Name == name) is not { } table)
        {
            return [];
        }

        try
        {
            using var content = Store.OpenRead(table.Sha256);
            return FilledTable.Read(content);
        }
        catch (IOException fault)
        {
            Log.LogError(fault, "The table {FileId} that was handed in before cannot be read", table.Id);
            return [];
        }
    }

    private string Kept(DraftedNote? draft) =>
        draft is null ? ""
        : draft.Failed ? Text["NotKept"]
        : draft.SavedAt is { } at ? Text["Kept", Time.Time(at, View.Zone)]
        : draft.Text.Length > 0 ? Text["BeingKept"]
        : Text["WillBeKept"];

    private void TypeNote(string? typed) => _note?.Type(typed ?? "");

    private void ChangeTable(IsianTable changed)
    {
        _table = changed;
        var text = changed.ToText();
        _tooLargeToKeep = text.Length > TableDrafts.MaxLength;
        if (!_tooLargeToKeep)
        {
            _tableDraft?.Type(text);
        }
    }

    /// <summary>Fills the table from a workbook that has arrived, for the person to look over; the workbook itself is not kept.</summary>
    private async Task TakeWorkbookAsync(IReadOnlyList<Upload> finished)
    {
        if (_editor is null || finished is not [.., { File: { } file } upload])
        {
            return;
        }

        _workbookRefused = null;

        // A typed table that was refused when it was sent lies here too, and is no workbook of anybody's.
        if (file.Name != FilledTable.NameOf(Item))
        {
            await using var content = Store.OpenRead(file.Sha256);
            var reading = TableReading.Read(content, file.MediaType, Item.Asked.Columns!, FilledTable.MaxRows);
            if (reading is TableReading.Found found)
            {
                await _editor.ReplaceAsync(found.Rows, Words.Of(found, file.Name));
                _fromWorkbook = false;
            }
            else
            {
                _workbookRefused = Words.Of(reading);
            }
        }

        await Uploads.CancelAsync(upload.Id, View.PersonId, CancellationToken.None);
        _workbooksTaken++;
    }

    /// <summary>Sends what has arrived; a file that is still on its way is not left behind in silence.</summary>
    private async Task SendAsync()
    {
        var files = await Uploads.ListAsync(View.PersonId, FilesPurpose, CancellationToken.None);
        _unfinished = files.FirstOrDefault(file => file.File is null)?.Name;
        if (_unfinished is null)
        {
            await Send(new HandedIn([.. files.Select(file => file.Id)], _table is { IsBlank: false } table ? table : null, _note?.Text ?? ""));
        }
    }
}
