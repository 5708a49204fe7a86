using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Listing;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Board;
using KinerjaPortal.Web.Features.Board.Cards;
using KinerjaPortal.Web.Features.Organisation;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace KinerjaPortal.Web.Features.Listing;

/// <summary>
/// Every document of the person's own office, or of one that they read, running and closed. A page of lines is read when it is asked for; where a running one lies is
/// read off the board that all pages share, so that a handoff moves the line without a query.
/// </summary>
public sealed partial class CycleListPage(CycleList cycles, Boards boards, OfficeDirectory offices, SopCatalogue sops, NavigationManager navigation, TimeProvider clock)
{
    private Caller _caller = null!;
    private CycleListFilter _filter = new();
    private BoardSnapshot _board = BoardSnapshot.Empty;
    private BoardView? _view;
    private IReadOnlyList<Opd>? _offices;
    private bool _ticks;
    private MudDataGrid<ListedCycle>? _grid;

    [SupplyParameterFromQuery]
    private string? Cari { get; set; }

    [SupplyParameterFromQuery]
    private string? Jenis { get; set; }

    [SupplyParameterFromQuery]
    private string? Tahun { get; set; }

    [SupplyParameterFromQuery]
    private string? Status { get; set; }

    /// <summary>Code of the post on whose desk it lies.</summary>
    [SupplyParameterFromQuery]
    private string? Jabatan { get; set; }

    [SupplyParameterFromQuery]
    private string? Terlambat { get; set; }

    /// <summary>Code of the office, for who reads several; their own where it is left out.</summary>
    [SupplyParameterFromQuery]
    private string? Kantor { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        _caller = await CallerAsync();
        _offices ??= await offices.AllowedAsync(_caller, PortalAction.ReadCycles, Gone);
        var filter = CycleListFilter.Read(Cari, Jenis, Tahun, Status, Jabatan, Terlambat, Kantor);
        var isNew = filter != _filter;
        _filter = filter;
        if (await offices.AskedAsync(Kantor, _caller, PortalAction.ReadCycles, Gone) is not { } office)
        {
            _view = null;
        }
        else if (_view?.Office.Opd.Id != office.Opd.Id)
        {
            await WatchAsync(office);
        }

        if (isNew && _grid is { } grid)
        {
            grid.NavigateTo(Page.First);
            await grid.ReloadServerData();
        }
    }

    private async Task WatchAsync(Office office)
    {
        var subscription = (await boards.OfAsync(office.Opd.Id)).Subscribe();
        _board = subscription.Initial;
        See(office);
        Follow(subscription, change =>
        {
            // Of the office that was looked at before nothing is shown any more.
            if (_view?.Office.Opd.Id == office.Opd.Id)
            {
                _board = change.State;
                StateHasChanged();
            }
        });
        if (!_ticks)
        {
            _ticks = true;
            EveryMinute(async () =>
            {
                if (_view is { } view && await offices.FindAsync(view.Office.Opd.Id, Gone) is { } now)
                {
                    See(now);
                    StateHasChanged();
                }
            });
        }
    }

    private void See(Office office) => _view = new BoardView(office, clock.GetUtcNow(), _caller.PersonId, sops.Known);

    private async Task<GridData<ListedCycle>> ReadAsync(GridState<ListedCycle> state, CancellationToken cancellationToken)
    {
        var sort = state.SortDefinitions.FirstOrDefault();
        var question = _filter.QuestionOn(_board, _view!) with { Order = OrderOf(sort?.SortBy), IsDescending = sort?.Descending ?? true };
        var found = await cycles.FindAsync(_view!.Office.Opd.Id, question, state.Page * state.PageSize, state.PageSize, cancellationToken);
        return new GridData<ListedCycle> { Items = found.Cycles, TotalItems = found.Total };
    }

    private static CycleOrder OrderOf(string? property) => property switch
    {
        nameof(ListedCycle.Document) => CycleOrder.Document,
        nameof(ListedCycle.Status) => CycleOrder.Status,
        nameof(ListedCycle.Desk) => CycleOrder.Due,
        nameof(ListedCycle.StartedAt) => CycleOrder.Started,
        _ => CycleOrder.LastMoved,
    };

    /// <summary>As the board has it by now; null where it is closed and the board has let it go.</summary>
    private BoardCard? CardOf(ListedCycle cycle) => _board.Cards.GetValueOrDefault(cycle.Id);

    private ListedDesk? DeskOf(ListedCycle cycle) => CardOf(cycle) is { } card
        ? card.Step is { } step ? new ListedDesk(step.Pelaksana, step.Number, step.Since, step.DueAt) : null
        : cycle.Desk;

    private DateTimeOffset MovedAt(ListedCycle cycle) =>
        DeskOf(cycle)?.Since ?? CardOf(cycle)?.ClosedAt ?? cycle.ClosedAt ?? cycle.StartedAt;

    private void ChooseOffice(string code) => Filter(new CycleListFilter(Office: code));

    private void Filter(CycleListFilter filter) => navigation.NavigateTo(filter.Address(CycleListFilter.Path), replace: true);
}
