using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Refusals;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Domain.Bahan;

/// <summary>Bahan inside a step, by the aggregate alone.</summary>
public sealed class BahanTests
{
    [Fact]
    public void What_is_asked_for_is_owed_by_its_post_to_the_open_step()
    {
        var flow = AtStaf().Asked(BahanStory.Request("kabid-politik"), BahanStory.Request("kabid-ekososbud", "Foto kegiatan", required: false));

        Assert.Equal(["kabid-politik", "kabid-ekososbud"], flow.Cycle.Bahan.Items.Select(item => item.Pelaksana));
        Assert.All(flow.Cycle.Bahan.Items, item => Assert.Equal(
            (BahanStatus.Requested, true, flow.Current.Id, flow.Current.StepId, "staf"), (item.Status, item.IsOwed, item.RunId, item.StepId, item.AskedBy)));
    }

    [Fact]
    public void Requests_run_side_by_side_and_the_step_stays_where_it_is()
    {
        var flow = AtStaf();
        var run = flow.Current.Id;
        flow.Asked(BahanStory.Request()).Asked(BahanStory.Request("kabid-ekososbud")).HandedIn();

        Assert.Equal(run, flow.Current.Id);
        Assert.Equal([BahanStatus.Requested, BahanStatus.Submitted], flow.Cycle.Bahan.Items.Select(item => item.Status));
    }

    [Fact]
    public void A_step_is_not_completed_before_its_compulsory_bahan_is_accepted()
    {
        var flow = AtStaf().Asked(BahanStory.Request(title: "Realisasi"), BahanStory.Request(title: "Foto", required: false));
        var realisasi = flow.Cycle.Bahan.Items[0].Id;

        Assert.Equal("Realisasi", Missing(flow).Item.Title);
        flow.HandedIn(realisasi);
        Assert.Equal("Realisasi", Missing(flow).Item.Title);
        flow.Returned("Kolom target kosong.", realisasi);
        Assert.Equal("Realisasi", Missing(flow).Item.Title);
        flow.HandedIn(realisasi).Accepted(realisasi).Completed();

        Assert.Equal("3", flow.Current.Number);
    }

    [Fact]
    public void What_was_not_compulsory_and_not_accepted_is_closed_with_its_step()
    {
        var flow = AtStaf().Asked(BahanStory.Request(required: false), BahanStory.Request(required: false), BahanStory.Request(required: false));
        var ids = flow.Cycle.Bahan.Items.ConvertAll(item => item.Id);
        flow.HandedIn(ids[1]).HandedIn(ids[2]).Accepted(ids[2]).Completed();

        Assert.Equal([BahanStatus.Lapsed, BahanStatus.Lapsed, BahanStatus.Accepted], flow.Cycle.Bahan.Items.Select(item => item.Status));
        Assert.IsType<BahanItemRefusal.NotNow>(Fault(flow.TryHandIn(ids[0], BahanStory.File())));
    }

    [Fact]
    public void What_is_owed_stays_owed_when_the_document_goes_back()
    {
        var flow = AtStaf().Completed().Asked(BahanStory.Request()).Refused("Perbaiki.");

        Assert.Equal(BahanStatus.Requested, Assert.Single(flow.Cycle.Bahan.Items).Status);
        flow.HandedIn();
        Assert.Equal(BahanStatus.Submitted, flow.Cycle.Bahan.Items[0].Status);
    }

    [Fact]
    public void Nothing_that_was_handed_in_is_overwritten()
    {
        var (first, second) = (BahanStory.File("a.xlsx", '1'), BahanStory.File("a.xlsx", '2'));
        var flow = AtStaf().Asked(BahanStory.Request()).HandedIn(null, first).Returned("Tahunnya keliru.").HandedIn(null, second);

        var versions = flow.Cycle.Bahan.Items[0].Versions;
        Assert.Equal([(1, first), (2, second)], versions.Select(version => (version.Number, version.Files.Single())));
        Assert.Equal("Tahunnya keliru.", versions[0].Verdict?.Reason);
        Assert.Null(versions[1].Verdict);
    }

    [Fact]
    public void A_verdict_on_an_older_version_than_the_newest_is_refused()
    {
        var flow = AtStaf().Asked(BahanStory.Request()).HandedIn().HandedIn();

        Assert.IsType<BahanJudgingRefusal.NewerVersion>(Fault(flow.TryAccept(flow.Cycle.Bahan.Items[0].Id, version: 1)));
        Assert.IsType<BahanJudgingRefusal.NewerVersion>(Fault(flow.TryReturn(flow.Cycle.Bahan.Items[0].Id, "Keliru.", version: 1)));
    }

    [Fact]
    public void Returning_and_asking_no_longer_need_a_reason()
    {
        var flow = AtStaf().Asked(BahanStory.Request()).HandedIn();
        var item = flow.Cycle.Bahan.Items[0].Id;

        Assert.IsType<CommonRefusal.ReasonMissing>(flow.TryReturn(item, "  "));
        Assert.IsType<CommonRefusal.ReasonMissing>(flow.TryWithdraw(item, null));
    }

    [Fact]
    public void What_is_no_longer_asked_for_hinders_nothing()
    {
        var flow = AtStaf().Asked(BahanStory.Request());
        flow.Apply(flow.TryWithdraw(flow.Cycle.Bahan.Items[0].Id, "Sudah ada di e-SAKIP.")).Completed();

        Assert.Equal(BahanStatus.Withdrawn, flow.Cycle.Bahan.Items[0].Status);
        Assert.Empty(flow.Cycle.Bahan.OfStep(flow.Cycle.Runs[1].StepId));
    }

    [Fact]
    public void Accepted_is_the_end()
    {
        var flow = AtStaf().Asked(BahanStory.Request()).HandedIn().Accepted();
        var item = flow.Cycle.Bahan.Items[0].Id;

        Assert.All(
            [flow.TryHandIn(item, BahanStory.File()), flow.TryAccept(item), flow.TryReturn(item, "Keliru."), flow.TryWithdraw(item, "Keliru.")],
            outcome => Assert.IsType<BahanItemRefusal.NotNow>(Fault(outcome)));
    }

    [Fact]
    public void One_press_reminds_all_who_are_late_and_nobody_else()
    {
        var soon = Calendars.Office.Wib("2026-11-20 15:00");
        var flow = AtStaf().Asked(
            BahanStory.Request("kabid-politik", due: soon), BahanStory.Request("kabid-ekososbud", due: soon), BahanStory.Request("kabid-politik", due: soon.AddDays(7)));
        flow.HandedIn(flow.Cycle.Bahan.Items[1].Id);
        Assert.IsType<BahanReminderRefusal.NobodyLate>(Fault(flow.TryRemind()));

        flow.After(TimeSpan.FromDays(1)).Apply(flow.TryRemind());

        Assert.Equal([1, 0, 0], flow.Cycle.Bahan.Items.Select(item => item.Reminders.Count));
    }

    [Fact]
    public void A_request_that_cannot_be_met_is_refused_with_its_reason()
    {
        var flow = AtStaf();

        Assert.IsType<BahanRequestRefusal.NothingAsked>(Fault(flow.TryAsk()));
        Assert.IsType<BahanRequestRefusal.BadTitle>(Fault(flow.TryAsk(BahanStory.Request(title: " "))));
        Assert.IsType<BahanRequestRefusal.BadTitle>(Fault(flow.TryAsk(BahanStory.Request(title: new string('x', BahanBook.MaxTitleLength + 1)))));
        Assert.IsType<BahanRequestRefusal.BadColumns>(Fault(flow.TryAsk(BahanStory.Request(kind: BahanKind.Isian))));
        Assert.IsType<BahanRequestRefusal.BadColumns>(Fault(flow.TryAsk(BahanStory.Request(kind: BahanKind.Isian, columns: ["Indikator", " "]))));
        Assert.IsType<BahanRequestRefusal.DueInThePast>(Fault(flow.TryAsk(BahanStory.Request(due: flow.Now))));
        Assert.IsType<BahanRequestRefusal.TooMuchAsked>(Fault(flow.TryAsk([.. Enumerable.Range(0, BahanBook.MaxOpen + 1).Select(_ => BahanStory.Request())])));
        Assert.IsType<BahanItemRefusal.UnknownItem>(Fault(flow.TryAccept(Guid.NewGuid())));
        Assert.Empty(flow.Cycle.Bahan.Items);
    }

    [Fact]
    public void Handing_in_needs_something_and_takes_not_too_much()
    {
        var flow = AtStaf().Asked(BahanStory.Request());
        var item = flow.Cycle.Bahan.Items[0].Id;

        Assert.IsType<BahanHandInRefusal.NothingHandedIn>(Fault(flow.TryHandIn(item)));
        Assert.IsType<BahanHandInRefusal.TooManyFiles>(Fault(flow.TryHandIn(item, [.. Enumerable.Range(0, BahanBook.MaxFiles + 1).Select(_ => BahanStory.File())])));
        Assert.IsType<BahanItemRefusal.NotNow>(Fault(flow.TryAccept(item)));
    }

    [Fact]
    public void A_closed_cycle_takes_no_more()
    {
        var flow = AtStaf().Asked(BahanStory.Request()).Cancelled("Digabung.");

        Assert.IsType<CommonRefusal.CycleClosed>(flow.TryHandIn(flow.Cycle.Bahan.Items[0].Id, BahanStory.File()));
        Assert.IsType<CommonRefusal.CycleClosed>(flow.TryAsk(BahanStory.Request()));
    }

    [Fact]
    public void Requests_go_along_when_the_cycle_moves_to_another_version()
    {
        var flow = AtStaf().Completed().Asked(BahanStory.Request()).MovedTo(SmallSop.NextVersion);
        var item = Assert.Single(flow.Cycle.Bahan.Items);

        // Koreksi is the kasubag's in the next version.
        Assert.Equal((flow.Current.Id, flow.Current.StepId, "kasubag"), (item.RunId, item.StepId, item.AskedBy));
        Assert.IsType<OnwardRefusal.Incomplete>(flow.TryComplete(KinerjaPortal.Domain.Sops.FlowLabel.Ya));
    }

    private static CycleFlow AtStaf() => CycleFlow.Started().Completed();

    private static BahanRefusal Fault(StepOutcome outcome) => Assert.IsAssignableFrom<BahanRefusal>(outcome);

    private static MissingThing.Bahan Missing(CycleFlow flow) => Assert.IsType<MissingThing.Bahan>(
        Assert.Single(Assert.IsType<OnwardRefusal.Incomplete>(flow.TryComplete(KinerjaPortal.Domain.Sops.FlowLabel.None)).Missing));
}
