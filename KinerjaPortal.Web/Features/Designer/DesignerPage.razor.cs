using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Editing;
using KinerjaPortal.Domain.Sops.Editing.Pasting;
using KinerjaPortal.Domain.Sops.Editing.Rows;
using KinerjaPortal.Domain.Sops.Rules;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Designer.Beginning;
using KinerjaPortal.Web.Features.Designer.Canvas;
using KinerjaPortal.Web.Features.Designer.Drafts;
using KinerjaPortal.Web.Features.Designer.Lanes;
using KinerjaPortal.Web.Features.Designer.Panels;
using KinerjaPortal.Web.Features.Designer.Pasting;
using KinerjaPortal.Web.Features.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MudBlazor;

namespace KinerjaPortal.Web.Features.Designer;

/// <summary>The designer: the sheet in the middle, and around it what is drawn with, saved, and said.</summary>
public sealed partial class DesignerPage
{
    private enum Door
    {
        Opening,
        Unknown,
        NotAdmin,
        MayBegin,
        Drawing,
    }

    private Door _door;
    private Caller _caller = null!;
    private Office? _office;
    private IReadOnlyList<Office> _offices = [];
    private IReadOnlyList<SopLink> _links = [];
    private CataloguedSop? _current;
    private DesignerTab? _tab;
    private DraftSitting _sitting = null!;
    private LiveSubscription<SittingView>? _subscription;
    private SittingView _view = null!;
    private DesignerSheet? _sheet;
    private DesignerPanels? _panels;
    private SopDefinition? _reviewed;
    private IReadOnlyList<SopProblem> _problems = [];
    private IReadOnlyList<Guid> _selected = [];
    private IReadOnlySet<Guid> _faulty = new HashSet<Guid>();
    private string? _opened;
    private string _title = "";
    private string _said = "";
    private string? _refusal;
    private bool _wasMine;

    [Parameter]
    public string Id { get; set; } = "";

    [Inject]
    private SopDrafts Drafts { get; set; } = null!;

    [Inject]
    private SopCatalogue Sops { get; set; } = null!;

    [Inject]
    private OfficeDirectory Offices { get; set; } = null!;

    [Inject]
    private DraftCommands Desk { get; set; } = null!;

    [Inject]
    private DraftSittings Sittings { get; set; } = null!;

    [Inject]
    private AddPostHandler AddPostHandler { get; set; } = null!;

    [Inject]
    private IDialogService Dialogs { get; set; } = null!;

    [Inject]
    private RowClipboard Clipboard { get; set; } = null!;

    [Inject]
    private EditWords Words { get; set; } = null!;

    [Inject]
    private CircuitConnection Connection { get; set; } = null!;

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    [Inject]
    private ILogger<DesignerPage> Log { get; set; } = null!;

    protected override async Task OnParametersSetAsync()
    {
        if (Id == _opened)
        {
            return;
        }

        _opened = Id;
        _caller = await CallerAsync();
        _offices = await Offices.AllAsync(Gone);
        if (!Guid.TryParse(Id, out var sopId) || !await FindAsync(sopId))
        {
            _door = Door.Unknown;
        }
    }

    private async Task<bool> FindAsync(Guid sopId)
    {
        var draft = await Drafts.FindAsync(sopId, Gone);
        _current = draft is null ? await Sops.FindAsync(sopId, Gone) : null;
        if ((draft?.Sop ?? _current?.Sop) is not { } sop || await Offices.FindAsync(sop.OpdId, Gone) is not { } office)
        {
            return false;
        }

        (_office, _title) = (office, sop.Title);
        if (!await Desk.MayDrawAsync(sop.OpdId, _caller.PersonId, Gone))
        {
            _door = Door.NotAdmin;
        }
        else if (draft is null)
        {
            _door = Door.MayBegin;
        }
        else
        {
            await SitDownAsync(draft);
        }

        return true;
    }

    private async Task BeginAsync()
    {
        _refusal = null;
        try
        {
            switch (await Desk.BeginVersionAsync(_caller, _current!.Sop.Id, Gone))
            {
                case DraftOutcome.Done { Draft: var draft }:
                    await SitDownAsync(draft);
                    break;
                case DraftOutcome.HasDraft { Draft: var draft }:
                    await SitDownAsync(draft);
                    break;
                case DraftOutcome.NotAdmin:
                    _door = Door.NotAdmin;
                    break;
                default:
                    _door = Door.Unknown;
                    break;
            }
        }
        catch (Exception fault) when (DatabaseFault.Is(fault))
        {
            Log.LogError(fault, "Beginning a version had no answer");
            _refusal = Text["Draft.NoAnswer"];
        }
    }

    private async Task SitDownAsync(SopDraft draft)
    {
        if (_tab is null)
        {
            _tab = await DesignerTab.OpenAsync(Js);
            Ends(_tab);
        }

        _links = [.. (await Sops.ListAsync(opdId: null, Gone)).Where(entry => entry.Sop.Id != draft.Sop.Id).Select(LinkTo)];
        var sittingId = await _tab.SittingIdAsync(Guid.CreateVersion7());
        _sitting = Sittings.At(draft, sittingId, _caller.PersonId);

        // Shown before it is opened: whoever leaves the old page of this tab must find that a new one is here.
        _subscription?.Dispose();
        _subscription = _sitting.Subscribe(() => Connection.IsUp);
        Follow(_subscription, change => Show(change.State));
        await Sittings.OpenAsync(_sitting, Gone);
        See(_sitting.View);
        _wasMine = _view.MayDraw;
        _selected = OnSheet(await _tab.SelectedAsync());
        _door = Door.Drawing;
    }

    private SopLink LinkTo(CataloguedSop entry)
    {
        var office = _offices.First(office => office.Opd.Id == entry.Sop.OpdId);
        return new SopLink(entry.Sop.Id, entry.Sop.Title, office.Opd.ShortName, office.Opd.Id == _office!.Opd.Id);
    }

    private void Show(SittingView view)
    {
        _wasMine |= view.MayDraw;
        See(view);
        _selected = OnSheet(_selected);
        StateHasChanged();
    }

    private void See(SittingView view)
    {
        _view = view;
        _title = view.Sheet.Identity.Title;
        if (!ReferenceEquals(view.Sheet, _reviewed))
        {
            Review();
        }
    }

    private void Review()
    {
        _reviewed = _view.Sheet;
        _problems = SopReview.Of(_view.Sheet, new ReviewContext(
            _office!.Opd,
            _office.Posts,
            _view.Draft.Sop.DocumentType,
            [.. _offices.Select(office => office.Opd).Where(opd => opd.Id != _office.Opd.Id)]));
        _faulty = SheetMarks.Of(_problems);
    }

    private IReadOnlyList<Guid> OnSheet(IReadOnlyList<Guid> stepIds) =>
        [.. stepIds.Where(id => _view.Sheet.Steps.Any(step => step.Id == id))];

    private async Task SelectAsync(IReadOnlyList<Guid> stepIds)
    {
        _selected = stepIds;
        await _tab!.KeepSelectedAsync(stepIds);
    }

    private async Task EditAsync(SheetEdit edit)
    {
        var row = RowOf(_selected);
        IReadOnlyList<Guid> added = edit switch
        {
            InsertStep inserted => [inserted.StepId],
            DuplicateSteps duplicated => [.. duplicated.Copies.Steps.Select(step => step.Id)],
            PasteRows pasted => [.. pasted.Rows.Steps.Select(step => step.Id)],
            _ => [],
        };
        if (_sitting.Do(edit) is not { } done)
        {
            if (_view.MayDraw && !SheetSize.HasRoomFor(_view.Sheet, added.Count))
            {
                Say(Text["Said.TooManyRows", SheetSize.MaxRows]);
            }

            return;
        }

        Say(Words.Of(done));
        See(_sitting.View);
        await (added.Count > 0 ? ShowRowsAsync(added) : KeepSelectionAsync(row));
    }

    private Task UndoAsync() => TurnAsync(_sitting.Undo());

    private Task RedoAsync() => TurnAsync(_sitting.Redo());

    private async Task TurnAsync(EditDone? done)
    {
        if (done is null)
        {
            return;
        }

        Say(Words.Of(done));
        var row = RowOf(_selected);
        See(_sitting.View);
        await KeepSelectionAsync(row);
    }

    private Task CommandAsync(DesignerCommand command) => command switch
    {
        DesignerCommand.Undo => UndoAsync(),
        DesignerCommand.Redo => RedoAsync(),
        _ when _selected.Count == 0 => Task.CompletedTask,
        DesignerCommand.Duplicate => EditAsync(DuplicateSteps.Of(_view.Sheet, _selected)),
        _ => EditAsync(new RemoveSteps(_selected)),
    };

    private void Copy(CopiedText copied) => Clipboard.Keep(_caller.PersonId, copied.Text, CopiedRows.Of(_view.Sheet, [.. copied.StepIds]));

    private Task PasteAsync(PastedText pasted)
    {
        if (pasted.Text is not { } text)
        {
            Say(Text["Said.TooManyRows", SheetSize.MaxRows]);
            return Task.CompletedTask;
        }

        if (Clipboard.Find(_caller.PersonId, text) is { } own)
        {
            var hasStart = _view.Sheet.Steps.Any(step => step.Symbol == StepSymbol.Start);
            return EditAsync(new PasteRows(pasted.At, own.Renewed(keepsStart: !hasStart)));
        }

        return AskAsync(PastedSheet.Read(pasted.Html, text, _view.Sheet.Lanes), pasted.At);
    }

    /// <summary>A table from elsewhere is shown before it is taken: what each column means, whose the lanes are, and what would be lost.</summary>
    private async Task AskAsync(PastedSheet pasted, int at)
    {
        if (pasted.Columns.Count == 0)
        {
            Say(Text["Said.NothingPasted"]);
            return;
        }

        var asked = await Dialogs.ShowAsync<PasteDialog>(
            Text["Paste.Title"],
            new DialogParameters<PasteDialog>
            {
                { dialog => dialog.Pasted, pasted },
                { dialog => dialog.Sheet, _view.Sheet },
                { dialog => dialog.Office, _office! },
                { dialog => dialog.At, at },
                { dialog => dialog.OnAddPost, AddPostAsync },
            },
            new DialogOptions { MaxWidth = MaxWidth.Medium, FullWidth = true });
        if (await asked.Result is { Canceled: false, Data: PasteRows rows })
        {
            await EditAsync(rows);
        }
    }

    private async Task<AddPostOutcome> AddPostAsync(AddPost request)
    {
        var outcome = await AddPostHandler.HandleAsync(_caller, request, Gone);
        if (outcome is AddPostOutcome.Added)
        {
            _office = await Offices.FindAsync(_office!.Opd.Id, Gone);
            Review();
        }

        return outcome;
    }

    private async Task TakeOverAsync()
    {
        _refusal = null;
        try
        {
            await Sittings.TakeOverAsync(_sitting, Gone);
            Show(_sitting.View);
            if (_view.MayDraw)
            {
                Say(Text["Draft.NowYours"]);
            }
        }
        catch (Exception fault) when (DatabaseFault.Is(fault))
        {
            Log.LogError(fault, "Taking over a draft had no answer");
            _refusal = Text["Draft.NoAnswer"];
        }
    }

    /// <summary>Where the selected rows went, the row that has come into their place is selected, so that the keyboard stays there.</summary>
    private Task KeepSelectionAsync(int row)
    {
        var left = OnSheet(_selected);
        var steps = _view.Sheet.Steps;
        return SelectAsync(left.Count > 0 || row < 0 || steps.Count == 0 ? left : [steps[Math.Min(row, steps.Count - 1)].Id]);
    }

    private async Task ShowRowsAsync(IReadOnlyList<Guid> stepIds)
    {
        await SelectAsync(stepIds);
        StateHasChanged();
        if (_sheet is not null)
        {
            await _sheet.ShowAsync(stepIds[0]);
        }
    }

    private int RowOf(IReadOnlyList<Guid> stepIds) => _view.Sheet.Steps.ToList().FindIndex(step => stepIds.Contains(step.Id));

    // The same words twice would not be read out a second time.
    private void Say(string sentence) => _said = sentence == _said ? sentence + "\u00A0" : sentence;
}
