using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Web.Features.Account;

namespace KinerjaPortal.Web.Features.Bahan.Owed;

/// <summary>What I owe. Follows the office's bahan together with everybody else, so a request costs it no query.</summary>
public sealed partial class BahanPage(BahanOffices bahan, OfficeDirectory offices, TimeProvider clock)
{
    private Caller? _caller;
    private BahanSnapshot _snapshot = BahanSnapshot.Empty;
    private BahanView? _view;
    private MyBahan? _mine;
    private string? _news;

    protected override async Task OnInitializedAsync()
    {
        _caller = await CallerAsync();
        var office = (await offices.FindAsync(_caller.OpdId, Gone))!;
        var subscription = (await bahan.OfAsync(_caller.OpdId)).Subscribe();
        _snapshot = subscription.Initial;
        See(office);
        Follow(subscription, change =>
        {
            var before = _mine!;
            _snapshot = change.State;
            See(offices.Known(_caller.OpdId) ?? office);
            _news = NewsSince(before) ?? _news;
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

    /// <summary>What came to the person just now, for whoever does not see the list change.</summary>
    private string? NewsSince(MyBahan before)
    {
        var owed = before.Owed.ToDictionary(asked => asked.Item.Id, asked => asked.Item);
        foreach (var (document, item) in _mine!.Owed.Select(asked => (asked.Document, asked.Item)))
        {
            if (!owed.TryGetValue(item.Id, out var former))
            {
                return Text[item.Status == BahanStatus.Returned ? "NewsReturned" : "NewsAsked", item.Title, document];
            }

            if (item.Reminders.Count > former.Reminders.Count)
            {
                return Text["NewsReminded", item.Title, document];
            }
        }

        var accepted = before.Accepted.Select(asked => asked.Item.Id).ToHashSet();
        return _mine.Accepted.FirstOrDefault(asked => !accepted.Contains(asked.Item.Id)) is { } good
            ? Text["NewsAccepted", good.Item.Title, good.Document].Value
            : null;
    }
}
