using KinerjaPortal.Domain.Cycles.Refusals;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Tests.Components.Cycles;
using KinerjaPortal.Web.Features.Cycles;
using KinerjaPortal.Web.Features.SignOffs.Approval;
using KinerjaPortal.Web.Features.SignOffs.Approval.Comparison;
using KinerjaPortal.Web.Features.SignOffs.Approval.Return;
using KinerjaPortal.Web.Features.SignOffs.Queue;

namespace KinerjaPortal.Tests.Components.SignOffs;

/// <summary>LPPD of Berbek: the Tim reviews in row 8 what Staf wrote in row 7, Sek OPD checks in row 9, Ka OPD decides in row 10.</summary>
public sealed class ApprovalViewTests
{
    [Fact]
    public void Whoever_may_not_act_has_nothing_on_the_desk() =>
        Assert.Null(ApprovalView.Of(AtTheHead().SeenBy("kasubag"), documentId: null));

    [Fact]
    public void The_newest_output_lies_on_the_desk_of_whoever_decides()
    {
        var view = ApprovalView.Of(AtTheHead().SeenBy("ka-opd"), documentId: null)!;

        Assert.Equal((AwaitedAct.Paraf, "LPPD.docx"), (view.Act, view.Paper!.File.Name));
        Assert.Null(view.WhyNot);
    }

    [Fact]
    public void Who_read_it_before_is_named_in_order_and_once()
    {
        var situation = AtTheHead().SeenBy("ka-opd");

        Assert.Equal(
            [BerbekOffice.NameOf("tim-lkjip"), BerbekOffice.NameOf("sek-opd")],
            Paraf.ChainOf(situation, situation.Cycle.Current!, paper: null).Select(paraf => paraf.Given.By.Name));
    }

    [Fact]
    public void A_return_makes_the_paraf_before_it_void()
    {
        var situation = AtTheHead().Answer(FlowLabel.Tidak, "Perbaiki Bab II").Answer(FlowLabel.Ya).SeenBy("ka-opd");

        Assert.Equal([BerbekOffice.NameOf("sek-opd")], Paraf.ChainOf(situation, situation.Cycle.Current!, paper: null).Select(paraf => paraf.Given.By.Name));
    }

    [Fact]
    public void What_was_filed_since_the_desk_sent_it_back_is_told_beside_the_reason()
    {
        var office = AtTheHead().Answer(FlowLabel.Tidak, "Perbaiki Bab II");
        var draft = office.Cycle.Documents.Documents[0];
        var situation = office.Filed("LPPD", "LPPD perbaikan.docx", draft.Id).Answer(FlowLabel.Ya).SeenBy("ka-opd");
        var paper = situation.Cycle.Documents.Documents[0];

        var since = SinceReturn.Of(situation.Cycle, situation.Cycle.Current!, paper)!;

        Assert.Equal(("Perbaiki Bab II", 1), (since.End.Note, since.Before!.Number));
        Assert.Equal("LPPD perbaikan.docx", Assert.Single(since.Versions).Version.File.Name);
    }

    [Fact]
    public void It_goes_back_along_the_chart_first_and_names_who_did_the_step()
    {
        var situation = AtTheHead().SeenBy("ka-opd");

        var targets = ReturnTarget.Of(situation, CurrentDesk.Of(situation)!);

        Assert.Equal(("12", true, BerbekOffice.NameOf("sek-opd")), (targets[0].Step.Number, targets[0].ByChart, targets[0].To?.Name));
        Assert.All(targets.Skip(1), target => Assert.False(target.ByChart));
        Assert.Contains(targets, target => target.Step.Number == "7");
    }

    [Fact]
    public void Nobody_is_offered_to_approve_what_they_drafted()
    {
        var office = new BerbekOffice().At(8).Filed("LPPD", "LPPD.docx").SendBack(7, "Perbaiki");
        var situation = office.Answer(FlowLabel.None).SeenBy("tim-lkjip");

        Assert.IsType<OnwardRefusal.OwnDraft>(ApprovalView.Of(situation, documentId: null)!.WhyNot);
    }

    /// <summary>Staf filed the draft, the Tim and Sek OPD let it through, and it lies before Ka OPD.</summary>
    private static BerbekOffice AtTheHead() => new BerbekOffice().At(7).Filed("LPPD", "LPPD.docx").At(10);
}
