using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Board.Cards;
using KinerjaPortal.Web.Features.Board.Columns;
using KinerjaPortal.Web.Features.Board.Filter;
using KinerjaPortal.Web.Features.Board.Push;
using KinerjaPortal.Web.Features.Cycles;
using KinerjaPortal.Web.Features.Cycles.Steps;
using KinerjaPortal.Web.Features.Live;
using KinerjaPortal.Web.Features.SignOffs.Approval;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using MudBlazor;
using StepAction = KinerjaPortal.Domain.Sops.StepAction;

namespace KinerjaPortal.Web.Features.Board;

/// <summary>The live board of an office: whose desk is each document on, since when, is it late.</summary>
public sealed partial class BoardPage(
    Boards boards, OfficeDirectory offices, SopCatalogue sops, CompleteStepHandler complete, RefusalWords refusals,
    TimeProvider clock, NavigationManager navigation, IDialogService dialogs, IJSRuntime js, IStringLocalizer<CycleText> words, ILogger<BoardPage> log)
{
    private const int TvHandoffs = 3;

    /// <summary>So long a card that has moved is outlined; the style sheet says the same.</summary>
    private static readonly TimeSpan s_moved = TimeSpan.FromSeconds(2);

    private Caller? _caller;
    private BoardView? _view;
    private BoardSnapshot _snapshot = BoardSnapshot.Empty;
    private BoardFilter _filter = new();
    private BoardGrouping _grouping;
    private BoardArrangement _board = BoardArrangement.Empty;
    private HashSet<string> _lanes = [];
    private HashSet<Guid> _moved = [];
    private HandoffLine? _news;
    private bool _notFound;
    private string? _refusal;
    private ElementReference _root;
    private BoardGestures? _gestures;

    [Parameter]
    public string Opd { get; set; } = "";

    [SupplyParameterFromQuery]
    private string? Jenis { get; set; }

    [SupplyParameterFromQuery]
    private string? Tahun { get; set; }

    [SupplyParameterFromQuery]
    private string? Terlambat { get; set; }

    [SupplyParameterFromQuery]
    private string? Cari { get; set; }

    /// <summary><c>dokumen</c> arranges by document, anything else by pelaksana.</summary>
    [SupplyParameterFromQuery]
    private string? Susun { get; set; }

    /// <summary><c>tv</c> for the screen on the wall.</summary>
    [SupplyParameterFromQuery]
    private string? Tampilan { get; set; }

    /// <summary>The column that a phone shows.</summary>
    [SupplyParameterFromQuery]
    private string? Kolom { get; set; }

    /// <summary>A screen has nothing else to show.</summary>
    private bool IsTv => Tampilan == "tv" || IsScreen;

    private bool IsScreen => _caller?.Role == AccountRole.Screen;

    /// <summary>On the wall a desk on which nothing lies takes no room from the others; its name stands in one line with those like it.</summary>
    private IReadOnlyList<BoardColumn> ShownColumns => IsTv && _board.Columns.Any(HoldsCards) ? [.. _board.Columns.Where(HoldsCards)] : _board.Columns;

    /// <summary>How much is to be shown, by which the style sheet chooses how large: a wall with little on it is read from farther away.</summary>
    private string? TvSize => IsTv ? $"--most: {ShownColumns.Max(column => Math.Max(1, column.Cards.Length))}; --count: {ShownColumns.Count}" : null;

    private string? EmptyDesks => _board.Columns.Any(HoldsCards)
        ? string.Join(", ", _board.Columns.Where(column => column.Cards.IsEmpty && !column.IsClosed).Select(column => column.Title))
        : null;

    private static bool HoldsCards(BoardColumn column) => !column.Cards.IsEmpty;

    private string? ShownColumn => (_board.Columns.FirstOrDefault(column => column.Key == Kolom)
        ?? _board.Columns.FirstOrDefault(column => column.Post is { } post && IsHeldByReader(post.Code))
        ?? _board.Columns.FirstOrDefault(column => !column.Cards.IsEmpty)
        ?? _board.Columns.FirstOrDefault())?.Key;

    protected override async Task OnParametersSetAsync()
    {
        _filter = BoardFilter.Read(Jenis, Tahun, Terlambat, Cari);
        _grouping = Susun == "dokumen" ? BoardGrouping.Document : BoardGrouping.Pelaksana;
        if (_view?.Office.Opd.Code == Opd)
        {
            _notFound = false;
            Arrange();
            return;
        }

        _caller ??= await CallerAsync();
        var office = await offices.FindAsync(Opd, Gone);
        _notFound = office is null || !_caller.May(PortalAction.WatchBoard, office.Opd.Id);
        if (!_notFound && _view is null)
        {
            await BeginAsync(office!);
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_view is not null && !_notFound && _gestures is null)
        {
            _gestures = new BoardGestures(DropAsync, DropElsewhere);
            Ends(_gestures);

            // On a slow line the board may be left before its script has come; that is no failure of the next page.
            await _gestures.BeginAsync(js, _root, Gone);
        }
    }

    private async Task BeginAsync(Office office)
    {
        var entries = await sops.ListAsync(office.Opd.Id, Gone);
        _lanes = [.. entries.SelectMany(entry => entry.Version.Lanes).Select(lane => lane.Pelaksana)];
        var subscription = (await boards.OfAsync(office.Opd.Id)).Subscribe();
        _snapshot = subscription.Initial;
        See(office);
        Follow(subscription, Show);
        EveryMinute(async () =>
        {
            See(await offices.FindAsync(office.Opd.Id, Gone) ?? office);
            StateHasChanged();
        });
    }

    private void See(Office office)
    {
        // The minute and not the moment, so that all pages of the board that are drawn in it share one grouping.
        var now = clock.GetUtcNow();
        _view = new BoardView(office, now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMinute)), _caller!.PersonId, sops.Known)
        {
            LeadsToCycles = _caller.May(PortalAction.ReadCycles, office.Opd.Id),
        };
        Arrange();
    }

    // The view stays until its minute is over: were it replaced here, every card would be drawn for one that moved.
    private void Show(LiveChange<BoardSnapshot> change)
    {
        var before = _snapshot;
        _snapshot = change.State;
        var justNow = clock.GetUtcNow() - s_moved;
        _moved = [.. change.Changed.Where(id => HasMoved(id, before)), .. _moved.Where(id => MovedAt(id) > justNow)];
        _news = _snapshot.Handoffs.FirstOrDefault(line => change.Changed.Contains(line.CycleId) && line.FromPost != line.ToPost) ?? _news;
        Arrange();
        StateHasChanged();
    }

    private bool HasMoved(Guid cycleId, BoardSnapshot before) =>
        _snapshot.Cards.GetValueOrDefault(cycleId)?.Step?.RunId != before.Cards.GetValueOrDefault(cycleId)?.Step?.RunId;

    private DateTimeOffset? MovedAt(Guid cycleId) =>
        _snapshot.Cards.GetValueOrDefault(cycleId) is { } card ? card.Arrival?.At ?? card.StartedAt : null;

    private void Arrange() => _board = BoardArrangement.Of(_snapshot, _filter, _grouping, _lanes, _view!);

    private bool IsHeldByReader(string post) => _view!.Office.HoldersOf(post, _view.Now).Any(holder => holder.PersonId == _caller!.PersonId);

    private async Task AskAsync(BoardCard card, IReadOnlyList<BoardMove> moves) => await dialogs.ShowAsync<HandOverDialog>(
        Text["HandOverTitle", card.Document],
        new DialogParameters<HandOverDialog>
        {
            { dialog => dialog.Card, card },
            { dialog => dialog.Moves, moves },
            { dialog => dialog.View, _view! },
            { dialog => dialog.Send, HandOverAsync },
        });

    private async Task DropAsync(Guid cycleId, string column, string key)
    {
        if (!_snapshot.Cards.TryGetValue(cycleId, out var card))
        {
            return;
        }

        var moves = _view!.MovesOf(card).Where(move => move.Column == column).ToList();
        if (moves is [{ NeedsReason: false } only])
        {
            _refusal = await HandOverAsync(new HandOverRequest(card, only.Answer, Note: null, key));
        }
        else if (moves.Count > 0)
        {
            await AskAsync(card, moves);
        }

        StateHasChanged();
    }

    private void DropElsewhere(Guid cycleId)
    {
        if (_snapshot.Cards.TryGetValue(cycleId, out var card) && _view!.MovesOf(card) is { Count: > 0 } moves)
        {
            var desks = moves.Select(move => move.Column == BoardMessage.ClosedColumn ? Text["Closed"].Value : _view.PostName(move.Column)).Distinct();
            _refusal = Text["OnlyTo", card.Document, card.Step!.Number, string.Join(Text["Or"], desks)];
            StateHasChanged();
        }
    }

    private async Task<string?> HandOverAsync(HandOverRequest request)
    {
        if (request.Answer != FlowLabel.Tidak && _view!.SheetStepOf(request.Card) is { Action: StepAction.Pengesahan })
        {
            // It is signed and not dropped on the next desk: the way leads to where that is done.
            navigation.NavigateTo(ApprovalPath.Of(request.Card.CycleId));
            return null;
        }

        var command = new CycleCommand(request.Card.CycleId, request.Card.Step!.RunId, Key: request.Key);
        try
        {
            // To its end even when the page goes: what was dropped on a desk is meant.
            var outcome = await complete.HandleAsync(_caller!, new CompleteStep(command, request.Answer, request.Note), CancellationToken.None);
            return refusals.Of(outcome, _view!.Office)?.Sentence;
        }
        catch (Exception fault) when (DatabaseFault.Is(fault))
        {
            log.LogError(fault, "A handoff of cycle {CycleId} from the board had no answer", request.Card.CycleId);
            return words["NotSent"];
        }
    }

    private void Filter(BoardFilter filter) => Go(filter.Write());

    private void Group(BoardGrouping grouping) => Go("susun", grouping == BoardGrouping.Document ? "dokumen" : null);

    private void Show(string column) => Go("kolom", column);

    private void Go(string word, string? value) => Go(new Dictionary<string, object?> { [word] = value });

    private void Go(IReadOnlyDictionary<string, object?> words) =>
        navigation.NavigateTo(navigation.GetUriWithQueryParameters(words), replace: true);

    private string AddressWith(string word, string? value) => navigation.GetUriWithQueryParameter(word, value);
}
