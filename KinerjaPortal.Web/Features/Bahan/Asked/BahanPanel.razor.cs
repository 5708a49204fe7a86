using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Web.Components.Shared;
using KinerjaPortal.Web.Features.Bahan.Asked.Comparison;
using KinerjaPortal.Web.Features.Cycles;
using KinerjaPortal.Web.Features.Documents;
using KinerjaPortal.Web.Localisation;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace KinerjaPortal.Web.Features.Bahan.Asked;

/// <summary>
/// A request with all that was handed in for it. What is judged is the version that is looked at: a newer one that comes
/// meanwhile is told, and is not accepted unseen.
/// </summary>
public sealed partial class BahanPanel : IAsyncDisposable
{
    /// <summary>Another cell of the same page is no other page: only who opened it closes it.</summary>
    private static readonly DialogOptions s_options = new() { CloseButton = true, CloseOnNavigation = false };

    private MudDialog? _dialog;
    private MudTextField<string>? _reasonField;
    private BahanState _state = null!;
    private bool _mayRead;
    private Guid _shown;
    private BahanVersion? _looked;
    private BahanVersion? _before;
    private IReadOnlyList<ComparedFile>? _compared;
    private IReadOnlyDictionary<string, IReadOnlyList<ChangedCell>> _cells = new Dictionary<string, IReadOnlyList<ChangedCell>>();
    private IReadOnlyList<IReadOnlyList<string>>? _table;
    private Reason? _asksReason;
    private string _reason = "";
    private bool _reasonMissing;
    private bool _focusReason;
    private bool _gone;

    [Parameter, EditorRequired]
    public required BahanItem Item { get; set; }

    [Parameter, EditorRequired]
    public required Situation Situation { get; set; }

    /// <summary>How many others wait to be looked at by this person.</summary>
    [Parameter]
    public int Waiting { get; set; }

    [Parameter]
    public bool Sending { get; set; }

    /// <summary>What came of the last press.</summary>
    [Parameter]
    public PressResult? Result { get; set; }

    /// <summary>Accepts or returns a version; true when it happened.</summary>
    [Parameter, EditorRequired]
    public required Func<BahanVersion, bool, string?, Task<bool>> Judge { get; set; }

    /// <summary>Asks for it no longer; true when it happened.</summary>
    [Parameter, EditorRequired]
    public required Func<string?, Task<bool>> Withdraw { get; set; }

    [Parameter]
    public EventCallback OnNext { get; set; }

    [Parameter]
    public EventCallback OnClose { get; set; }

    [Inject]
    private BahanTables Tables { get; set; } = null!;

    [Inject]
    private IStringLocalizer<AskedText> Text { get; set; } = null!;

    [Inject]
    private IStringLocalizer<CycleText> CycleWords { get; set; } = null!;

    [Inject]
    private OfficeTime Time { get; set; } = null!;

    [Inject]
    private WorkingTimeWords Work { get; set; } = null!;

    private Office Office => Situation.Office;

    private ZonaWaktu Zone => Office.Opd.Zone;

    private string Holder => new StepWords(CycleWords).Names(Office.HoldersOf(Item.Pelaksana, Situation.Now));

    private bool MayDecide => BahanRights.MayJudge(Situation, Item) && Item.IsOpen;

    private string Form => string.Join(
        ", ",
        new[]
        {
            Item.Asked.Columns is { } columns ? Text["FormIsian", string.Join("; ", columns)].Value : Text["FormBerkas"].Value,
            Text[Item.Asked.Required ? "IsRequired" : "IsOptional"].Value,
            Item.Asked.Restricted ? Text["IsRestricted"].Value : null,
        }.OfType<string>());

    public async ValueTask DisposeAsync()
    {
        _gone = true;

        // A dialog stands outside the page and would outlive it.
        if (_dialog is not null)
        {
            await _dialog.CloseAsync();
        }
    }

    protected override void OnParametersSet()
    {
        _state = new BahanStateWords(Text, Time, Work).Of(Item, Office, Situation.Now);
        _mayRead = FileRights.Shown(Office, Situation.Cycle, Situation.Caller.PersonId, Situation.Now).MayRead(Item);
        if (_shown != Item.Id)
        {
            _shown = Item.Id;
            _asksReason = null;
            _reason = "";
            LookAtNewest();
        }
        else
        {
            // The same version, which may have been judged since; the first one is there as soon as it comes.
            if (_looked is null)
            {
                LookAtNewest();
            }
            else
            {
                _looked = Item.Versions.Find(version => version.Number == _looked.Number);
            }
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focusReason && _reasonField is not null)
        {
            _focusReason = false;
            await _reasonField.FocusAsync();
        }
    }

    private Task ClosedAsync(bool visible) => visible || _gone ? Task.CompletedTask : OnClose.InvokeAsync();

    private void LookAtNewest()
    {
        _looked = Item.Newest;
        _before = _looked is { Number: > 1 } ? Item.Versions[_looked.Number - 2] : null;
        _compared = _looked is { } looked && _before is { } before ? FileComparison.Of(before.Files, looked.Files) : null;
        _table = _mayRead && _compared is null && Item.Asked.Columns is not null && _looked is { Files: [var filled, ..] } ? Tables.Rows(filled) : null;
        _cells = _mayRead && _compared is { } compared ? CellsOf(compared) : new Dictionary<string, IReadOnlyList<ChangedCell>>();
    }

    /// <summary>By the name of the table that changed.</summary>
    private Dictionary<string, IReadOnlyList<ChangedCell>> CellsOf(IReadOnlyList<ComparedFile> files)
    {
        var cells = new Dictionary<string, IReadOnlyList<ChangedCell>>();
        foreach (var file in files.Where(file => file.Change == FileChange.Changed))
        {
            if (Tables.Compare(file.Before!, file.After!) is { } changed)
            {
                cells[file.Name] = changed;
            }
        }

        return cells;
    }

    private async Task AcceptAsync()
    {
        if (!Sending && _looked is { } version && !await Judge(version, true, null))
        {
            LookAtNewest();
        }
    }

    private void AskReason(Reason reason)
    {
        _asksReason = reason;
        _reasonMissing = false;
        _focusReason = true;
    }

    private void TypeReason(string? typed)
    {
        _reason = typed ?? "";
        _reasonMissing &= string.IsNullOrWhiteSpace(_reason);
    }

    private async Task SendReasonAsync()
    {
        if (Sending || _asksReason is not { } what)
        {
            return;
        }

        _reasonMissing = string.IsNullOrWhiteSpace(_reason);
        if (_reasonMissing)
        {
            await _reasonField!.FocusAsync();
            return;
        }

        var happened = what == Reason.Withdraw ? await Withdraw(_reason) : await Judge(_looked!, false, _reason);
        if (!happened)
        {
            LookAtNewest();
        }
    }

    /// <summary>What a reason is written for.</summary>
    private enum Reason
    {
        Return,
        Withdraw,
    }
}
