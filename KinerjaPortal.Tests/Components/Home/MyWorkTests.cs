using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Web.Features.Board;
using KinerjaPortal.Web.Features.Home;
using static KinerjaPortal.Tests.Components.Board.SampleBoard;

namespace KinerjaPortal.Tests.Components.Home;

public sealed class MyWorkTests
{
    [Fact]
    public void What_waits_for_me_is_what_lies_on_my_desk_overdue_first()
    {
        var soon = Card(Decide, due: 1);
        var overdue = Card(Begin, due: -5);
        var later = Card(Decide, due: 9);

        var work = MyWork.Of(BoardWith(soon, later, overdue, Card(Draft), Card(at: null)), ViewOf(Sekretaris));

        Assert.Equal([overdue, soon, later], work.Waiting);
    }

    [Fact]
    public void Who_acts_for_the_holder_has_the_holders_work() =>
        Assert.Single(MyWork.Of(BoardWith(Card(Sign)), ViewOf(PlhKaban)).Waiting);

    [Fact]
    public void What_an_external_post_without_accounts_must_do_waits_for_who_handed_it_there()
    {
        var atBappeda = Card(Draft, arrival: From("kasubag", Kasubag));
        atBappeda = atBappeda with { Step = atBappeda.Step! with { Pelaksana = "bappeda" } };

        Assert.Single(MyWork.Of(BoardWith(atBappeda), ViewOf(Kasubag)).Waiting);
        Assert.Empty(MyWork.Of(BoardWith(atBappeda), ViewOf(Sekretaris)).Waiting);
    }

    [Fact]
    public void What_I_handed_on_last_is_listed_until_it_comes_back_or_somebody_else_hands_it_on()
    {
        var handed = Card(Decide, arrival: From("kasubag", Kasubag));
        var back = Card(Draft, arrival: From("kasubag", Kasubag));
        var gone = Card(Sign, arrival: From("sekretaris", Sekretaris, StepResult.Ya));

        Assert.Equal([handed], MyWork.Of(BoardWith(handed, back, gone), ViewOf(Kasubag)).HandedOn);
    }

    [Fact]
    public void What_others_took_back_today_from_my_desk_is_told_until_it_comes_again()
    {
        var again = Card(Decide, arrival: From("kasubag", Kasubag));
        var board = BoardWith(again) with
        {
            Handoffs =
            [
                Taken("sekretaris", Kasubag), Taken("sekretaris", Kasubag, cycle: again.CycleId), Taken("sekretaris", Sekretaris),
                Taken("kaban", Kasubag), Taken("sekretaris", Kasubag, ago: TimeSpan.FromDays(1)),
            ],
        };

        Assert.Equal([board.Handoffs[0]], MyWork.Of(board, ViewOf(Sekretaris)).TakenBack);

        static HandoffLine Taken(string post, Guid by, Guid? cycle = null, TimeSpan ago = default) =>
            new(cycle ?? Guid.NewGuid(), 5, "RENJA 2027", "Budi Santoso, S.E.", "Sekretaris", "Kasubag Program", Returned: false, Now - ago)
            {
                Recall = new RecallLine(post, by, "Lampiran tertinggal."),
            };
    }

    [Fact]
    public void The_office_is_summed_up_whoever_looks()
    {
        var oldest = Card(Draft, due: -1);
        oldest = oldest with { Step = oldest.Step! with { Since = Now.AddDays(-3) } };

        var work = MyWork.Of(BoardWith(oldest, Card(Sign), Card(at: null)), ViewOf(Guid.NewGuid()));

        Assert.Empty(work.Waiting);
        Assert.Equal(2, work.Running);
        Assert.Equal([oldest], work.Late);
        Assert.Equal(oldest, work.Oldest);
    }
}
