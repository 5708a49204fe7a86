using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Web.Features.Board.Cards;
using KinerjaPortal.Web.Features.SignOffs.Queue;
using static KinerjaPortal.Tests.Components.Board.SampleBoard;

namespace KinerjaPortal.Tests.Components.SignOffs;

public sealed class SignOffQueueTests
{
    [Fact]
    public void The_most_urgent_lies_on_top_and_what_another_system_holds_below_all()
    {
        var soon = Card(Decide, due: 1);
        var overdue = Card(Decide, due: -5);
        var held = Held(Card(Decide, due: -9));

        Assert.Equal([overdue, soon, held], Queue(Sekretaris, soon, held, overdue).Cards.Select(queued => queued.Card));
    }

    [Fact]
    public void Only_what_this_person_approves_is_in_it() =>
        Assert.Equal([AwaitedAct.Paraf], Queue(Sekretaris, Card(Decide), Card(Begin), Card(Draft), Card(at: null)).Cards.Select(queued => queued.Act));

    [Fact]
    public void A_pengesahan_waits_for_a_signature_whatever_its_symbol()
    {
        Assert.Equal(AwaitedAct.Signature, SignOffQueue.ActOf(Decide with { Action = StepAction.Pengesahan }));
        Assert.Equal(AwaitedAct.Signature, SignOffQueue.ActOf(Sign with { Action = StepAction.Pengesahan }));
        Assert.Null(SignOffQueue.ActOf(Draft));
    }

    [Fact]
    public void What_others_took_back_or_did_has_vanished_and_what_I_did_has_not()
    {
        var (taken, done, mine) = (Card(Decide), Card(Decide), Card(Decide));
        var before = Queue(Sekretaris, taken, done, mine);
        BoardCard[] after =
        [
            taken with { Step = At(Draft), Arrival = From("sekretaris", Kasubag, StepResult.Ditarik, "Lampiran tertinggal") },
            done with { Step = At(Sign), Arrival = From("sekretaris", PlhKaban, StepResult.Ya) },
            mine with { Step = At(Sign), Arrival = From("sekretaris", Sekretaris, StepResult.Ya) },
        ];

        var vanished = SignOffQueue.Vanished(before, Queue(Sekretaris, after), BoardWith(after), Sekretaris).Select(card => card.CycleId);

        Assert.Equal(new[] { taken.CycleId, done.CycleId }.Order(), vanished.Order());
    }

    private static SignOffQueue Queue(Guid person, params BoardCard[] cards) => SignOffQueue.Of(BoardWith(cards), ViewOf(person));

    private static BoardCard Held(BoardCard card) => card with
    {
        Step = card.Step! with
        {
            Detail = RunDetail.None with { Holds = [new RunHold(ExternalSystem.Sipd, "SIPD tidak menjawab", Guid.NewGuid(), new Actor(Sekretaris, "Ratna Dewi"), Now.AddHours(-2))] },
        },
    };
}
