using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Board;
using KinerjaPortal.Web.Features.Organisation;

namespace KinerjaPortal.Web.Features.Home;

/// <summary>What lies where in the offices that an observer reads. By the minute: nobody waits here for anything.</summary>
public sealed partial class ObservedOffices(Boards boards, OfficeDirectory offices, SopCatalogue sops, TimeProvider clock)
{
    private Caller? _caller;
    private IReadOnlyList<Observed>? _offices;

    protected override async Task OnInitializedAsync()
    {
        _caller = await CallerAsync();
        await ReadAsync();
        EveryMinute(async () =>
        {
            await ReadAsync();
            StateHasChanged();
        });
    }

    private async Task ReadAsync()
    {
        var read = new List<Observed>();
        foreach (var opd in await offices.AllowedAsync(_caller!, PortalAction.WatchBoard, Gone))
        {
            var view = new BoardView((await offices.FindAsync(opd.Id, Gone))!, clock.GetUtcNow(), _caller!.PersonId, sops.Known);
            read.Add(new Observed(view, MyWork.Of((await boards.OfAsync(opd.Id)).Snapshot, view)));
        }

        _offices = read;
    }

    private sealed record Observed(BoardView View, MyWork Work);
}
