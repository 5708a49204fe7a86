using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Board;

namespace KinerjaPortal.Web.Features.SignOffs.Queue;

/// <summary>The way to the queue with the count of what waits there. Live, by the office's board.</summary>
public sealed partial class QueueLink(Boards boards, OfficeDirectory offices, SopCatalogue sops, TimeProvider clock)
{
    private Caller? _caller;
    private BoardSnapshot _snapshot = BoardSnapshot.Empty;
    private HashSet<string> _approving = [];
    private bool _approves;
    private int _count;

    protected override async Task OnInitializedAsync()
    {
        if (!RendererInfo.IsInteractive)
        {
            return;
        }

        _caller = await CallerAsync();
        if (await offices.FindAsync(_caller.OpdId, Gone) is not { } office)
        {
            return;
        }

        // Whether to show the way at all follows from the sheets in force; what came by an older one shows by its count.
        _approving = (await sops.ListAsync(_caller.OpdId, Gone))
            .SelectMany(entry => entry.Version.Steps)
            .Where(step => SignOffQueue.ActOf(step) is not null)
            .Select(step => step.Pelaksana)
            .ToHashSet();
        var subscription = (await boards.OfAsync(_caller.OpdId)).Subscribe();
        _snapshot = subscription.Initial;
        Count(office);
        Follow(subscription, change =>
        {
            _snapshot = change.State;
            CountAgain(offices.Known(_caller.OpdId) ?? office);
        });
        EveryMinute(async () => CountAgain(await offices.FindAsync(_caller.OpdId, Gone) ?? office));
    }

    private void Count(Office office)
    {
        var view = new BoardView(office, clock.GetUtcNow(), _caller!.PersonId, sops.Known);
        _count = SignOffQueue.Of(_snapshot, view).Cards.Length;
        _approves = office.PostsOf(_caller.PersonId, view.Now).Any(post => _approving.Contains(post.Code));
    }

    /// <summary>A handoff between others changes nothing here, and is drawn as nothing.</summary>
    private void CountAgain(Office office)
    {
        var before = (_count, _approves);
        Count(office);
        if (before != (_count, _approves))
        {
            StateHasChanged();
        }
    }
}
