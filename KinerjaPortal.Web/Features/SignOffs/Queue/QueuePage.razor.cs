using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Board;
using KinerjaPortal.Web.Features.Board.Cards;
using KinerjaPortal.Web.Localisation;

namespace KinerjaPortal.Web.Features.SignOffs.Queue;

/// <summary>What waits for my signature or paraf. Follows the board of the office, as everybody does.</summary>
public sealed partial class QueuePage(Boards boards, OfficeDirectory offices, SopCatalogue sops, OfficeTime time, TimeProvider clock)
{
    private const int NoticesShown = 3;

    private readonly List<(Guid CycleId, string Sentence)> _gone = [];
    private Caller? _caller;
    private BoardSnapshot _snapshot = BoardSnapshot.Empty;
    private BoardView? _view;
    private SignOffQueue _queue = SignOffQueue.Empty;
    private IReadOnlyList<Pelaksana> _posts = [];

    protected override async Task OnInitializedAsync()
    {
        _caller = await CallerAsync();
        var office = (await offices.FindAsync(_caller.OpdId, Gone))!;
        var subscription = (await boards.OfAsync(_caller.OpdId)).Subscribe();
        _snapshot = subscription.Initial;
        See(office);
        Follow(subscription, change =>
        {
            var before = _queue;
            _snapshot = change.State;
            See(offices.Known(_caller.OpdId) ?? office);
            Tell(before);
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
        _view = new BoardView(office, clock.GetUtcNow(), _caller!.PersonId, sops.Known);
        _posts = office.PostsOf(_caller.PersonId, _view.Now);
        _queue = SignOffQueue.Of(_snapshot, _view);
    }

    private void Tell(SignOffQueue before)
    {
        _gone.RemoveAll(note => _queue.Holds(note.CycleId));
        foreach (var card in SignOffQueue.Vanished(before, _queue, _snapshot, _caller!.PersonId))
        {
            _gone.RemoveAll(note => note.CycleId == card.CycleId);
            _gone.Insert(0, (card.CycleId, Sentence(card)));
        }

        if (_gone.Count > NoticesShown)
        {
            _gone.RemoveRange(NoticesShown, _gone.Count - NoticesShown);
        }
    }

    private string Sentence(BoardCard card) => card switch
    {
        { Status: CycleStatus.Cancelled } => Text["Cancelled", card.Document],
        { Arrival: { Result: StepResult.Ditarik, Note: { } why } back } => Text["TakenBackBecause", card.Document, back.ByName, time.Time(back.At, _view!.Zone), why],
        { Arrival: { Result: StepResult.Ditarik } back } => Text["TakenBack", card.Document, back.ByName, time.Time(back.At, _view!.Zone)],
        { Arrival: { } by } => Text["DoneBy", card.Document, by.ByName, time.Time(by.At, _view!.Zone)],
        _ => Text["Elsewhere", card.Document],
    };

    private void Forget(Guid cycleId) => _gone.RemoveAll(note => note.CycleId == cycleId);
}
