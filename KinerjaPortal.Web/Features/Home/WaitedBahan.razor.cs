using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Bahan;

namespace KinerjaPortal.Web.Features.Home;

/// <summary>"Bahan yang ditunggu dari Anda" on Beranda. Live, by the same state as the page of bahan.</summary>
public sealed partial class WaitedBahan(BahanOffices bahan, OfficeDirectory offices, TimeProvider clock)
{
    private const int Shown = 3;

    private Caller? _caller;
    private BahanSnapshot _snapshot = BahanSnapshot.Empty;
    private BahanView? _view;
    private MyBahan? _mine;

    protected override async Task OnInitializedAsync()
    {
        _caller = await CallerAsync();
        var office = (await offices.FindAsync(_caller.OpdId, Gone))!;
        var subscription = (await bahan.OfAsync(_caller.OpdId)).Subscribe();
        _snapshot = subscription.Initial;
        See(office);
        Follow(subscription, change =>
        {
            _snapshot = change.State;
            See(offices.Known(_caller.OpdId) ?? office);
            StateHasChanged();
        });
        EveryMinute(async () =>
        {
            See(await offices.FindAsync(_caller.OpdId, Gone) ?? office);
            StateHasChanged();
        });
    }

    private void See(Office office)
    {
        _view = new BahanView(office, clock.GetUtcNow(), _caller!.PersonId);
        _mine = MyBahan.Of(_snapshot, _view);
    }
}
