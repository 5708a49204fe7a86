using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Organisation.Keeping;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Organisation.Keeping;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Board;
using KinerjaPortal.Web.Features.Organisation;

namespace KinerjaPortal.Web.Features.Home;

/// <summary>Beranda: what waits for me. Follows the same board as everybody else, so a handoff costs it no query.</summary>
public sealed partial class HomePage(Boards boards, OfficeDirectory offices, OfficeReader keeping, SopCatalogue sops, TimeProvider clock)
{
    private readonly HashSet<(Guid CycleId, int Version)> _read = [];
    private Caller? _caller;
    private BoardSnapshot _snapshot = BoardSnapshot.Empty;
    private BoardView? _view;
    private MyWork? _work;
    private IReadOnlyList<Pelaksana> _posts = [];
    private IReadOnlyList<OfficeGap> _gaps = [];
    private bool _showsLate;
    private bool _observes;

    protected override async Task OnInitializedAsync()
    {
        _caller = await CallerAsync();
        _observes = !_caller.May(PortalAction.TakePart);
        if (_observes)
        {
            return;
        }

        var office = (await offices.FindAsync(_caller.OpdId, Gone))!;
        _gaps = await GapsAsync(office);
        var subscription = (await boards.OfAsync(_caller.OpdId)).Subscribe();
        _snapshot = subscription.Initial;
        See(office);
        Follow(subscription, change =>
        {
            _snapshot = change.State;
            _work = MyWork.Of(_snapshot, _view!);
            StateHasChanged();
        });
        EveryMinute(async () =>
        {
            var now = await offices.FindAsync(_caller.OpdId, Gone) ?? office;
            _gaps = await GapsAsync(now);
            See(now);
            StateHasChanged();
        });
    }

    /// <summary><c>Plh. Camat</c> for who acts for another, so that they know on what ground the desk is theirs.</summary>
    private string PostAndGround(Pelaksana post) =>
        StaffingWords.Post(_view!.Office.HoldersOf(post.Code, _view.Now).First(holder => holder.PersonId == _caller!.PersonId).Kind, post.Name);

    private void See(Office office)
    {
        _view = new BoardView(office, clock.GetUtcNow(), _caller!.PersonId, sops.Known);
        _work = MyWork.Of(_snapshot, _view);
        _posts = office.PostsOf(_caller.PersonId, _view.Now);

        // An admin has no desk; what they can help with is what lies too long on others'.
        _showsLate = _caller.May(PortalAction.SteerCycles) && _posts.Count == 0;
    }

    /// <summary>For whoever can do something about it.</summary>
    private async Task<IReadOnlyList<OfficeGap>> GapsAsync(Office office) =>
        _caller!.May(PortalAction.KeepPeople) && await keeping.FindAsync(office.Opd.Id, Gone) is { } kept
            ? OfficeGap.Of(office, kept.People, kept.Admins, kept.Sops, clock.GetUtcNow())
            : [];

    private string TakenBack(HandoffLine line)
    {
        var at = Time.Time(line.At, _view!.Zone);
        return line.Recall!.Note is { } note
            ? Text["TakenBackWith", line.Document, line.ByName, at, line.FromPost, note]
            : Text["TakenBack", line.Document, line.ByName, at, line.FromPost];
    }
}
