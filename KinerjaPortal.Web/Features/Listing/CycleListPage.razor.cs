using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Infrastructure.Listing;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Board;
using KinerjaPortal.Web.Features.Board.Cards;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace KinerjaPortal.Web.Features.Listing;

/// <summary>
/// Every document of the person's own office, running and closed. A page of lines is read when it is asked for; where a running one lies is
/// read off the board that all pages share, so that a handoff moves the line without a query.
/// </summary>
public sealed partial class CycleListPage(CycleList cycles, Boards boards, OfficeDirectory offices, SopCatalogue sops, NavigationManager navigation, TimeProvider clock)
{
    private Caller _caller = null!;
    private CycleListFilter _filter = new();
    private BoardSnapshot _board = BoardSnapshot.Empty;
    private BoardView? _view;
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

    protected override async Task OnInitializedAsync()
    {
        _caller = await CallerAsync();
        var office = (await offices.FindAsync(_caller.OpdId, Gone))!;
        var subscription = (await boards.OfAsync(_caller.OpdId)).Subscribe();
        _board = subscription.Initial;
        See(office);
        Follow(subscription, change =>
        {
            _board = change.State;
            StateHasChanged();
        });
        EveryMinute(async () =>
        {
            See(await offices.FindAsync(_caller.OpdId, Gone) ?? office);
            StateHasChanged();
        });
    }

    protected override async Task OnParametersSetAsync()
    {
        var filter = CycleListFilter.Read(Cari, Jenis, Tahun, Status, Jabatan, Terlambat);
        if (filter != _filter)
        {
            _filter = filter;
            if (_grid is { } grid)
            {
                grid.NavigateTo(Page.First);
                await grid.ReloadServerData();
            }
        }
    }

    private void See(Office office) => _view = new BoardView(office, clock.GetUtcNow(), _caller.PersonId, sops.Known);

    private async Task<GridData<ListedCycle>> ReadAsync(GridState<ListedCycle> state, CancellationToken cancellationToken)
    {
        var sort = state.SortDefinitions.FirstOrDefault();
        var question = _filter.QuestionOn(_board, _view!) with { Order = OrderOf(sort?.SortBy), IsDescending = sort?.Descending ?? true };
        var found = await cycles.FindAsync(_caller.OpdId, question, state.Page * state.PageSize, state.PageSize, cancellationToken);
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

    private void Filter(CycleListFilter filter) => navigation.NavigateTo(filter.Address(CycleListFilter.Path), replace: true);
}
