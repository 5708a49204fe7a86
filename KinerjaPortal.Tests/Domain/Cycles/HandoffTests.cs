using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Refusals;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Domain.Cycles;

/// <summary>Sent, seen, accepted, or taken back before.</summary>
public sealed class HandoffTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public void That_it_was_opened_is_told_once()
    {
        var flow = CycleFlow.Started().HandedOn().After(Hour).Seen();

        Assert.Equal(new Receipt(flow.Holder, flow.Now), flow.Current.Detail.Seen);
        Assert.IsType<StepOutcome.Repeated>(flow.TrySee());
        Assert.IsType<HandoffSeen>(flow.Events[^1].Fact);
    }

    [Fact]
    public void Who_handed_on_does_not_see_it_for_the_receiver()
    {
        var flow = CycleFlow.Started().HandedOn();

        Assert.IsType<StepOutcome.Repeated>(flow.TrySee(by: HandoffStory.HolderOf("kasubag")));
        Assert.Null(flow.Current.Detail.Seen);
    }

    [Fact]
    public void A_recorder_opens_nothing_for_the_other_office_but_writes_down_that_it_accepted()
    {
        var flow = CycleFlow.Started().HandedOn();
        var (recorder, recording) = (HandoffStory.HolderOf("kasubag"), new ActedFor("staf", "Bappeda", AssignmentKind.Definitif, RecordedBy: "Kasubag"));

        Assert.IsType<StepOutcome.Repeated>(flow.TrySee(recorder, recording));
        flow.Apply(flow.TryTakeOver(recorder, recording));

        Assert.Equal(recorder, flow.Current.Detail.Accepted!.By);
    }

    [Fact]
    public void At_the_first_desk_there_is_nothing_to_see_or_accept()
    {
        Assert.IsType<StepOutcome.Repeated>(CycleFlow.Started().TrySee(by: HandoffStory.HolderOf("staf")));
        Assert.IsType<StepOutcome.Repeated>(CycleFlow.Started().TryTakeOver(by: HandoffStory.HolderOf("staf")));
    }

    [Fact]
    public void What_is_accepted_was_seen()
    {
        var flow = CycleFlow.Started().HandedOn().TakenOver();

        Assert.Equal(flow.Current.Detail.Accepted, flow.Current.Detail.Seen);
        Assert.IsType<StepOutcome.Repeated>(flow.TryTakeOver());
    }

    [Fact]
    public void What_was_seen_before_it_was_accepted_stays_seen_by_who_saw_it()
    {
        var flow = CycleFlow.Started().HandedOn().Seen();
        var seen = flow.Current.Detail.Seen;

        flow.After(Hour).TakenOver();

        Assert.Equal(seen, flow.Current.Detail.Seen);
        Assert.Equal(flow.Now, flow.Current.Detail.Accepted!.At);
    }

    [Fact]
    public void Taken_back_it_lies_again_where_it_was_and_is_due_when_it_was()
    {
        var flow = CycleFlow.Started();
        var sent = flow.Current;
        flow.After(Hour).HandedOn().After(Hour).Recalled(" Lampiran tertinggal. ");

        var (received, back) = (flow.Cycle.Runs[^2], flow.Current);
        Assert.Equal((sent.StepId, "kasubag", received.Id, sent.DueAt, flow.Now), (back.StepId, back.Pelaksana, back.FromRunId, back.DueAt, back.OpenedAt));
        Assert.Equal(HandoffStory.HolderOf("kasubag"), back.Detail.Addressee);
        Assert.Equal((StepResult.Ditarik, "Lampiran tertinggal.", "staf"), (received.Completion!.Result, received.Completion.Note, received.Completion.For.Pelaksana));
        Assert.True(flow.Cycle.WasTakenBack(flow.Cycle.Run(sent.Id)!));
        Assert.False(flow.Cycle.WasTakenBack(received));
    }

    [Fact]
    public void A_return_can_be_taken_back_too()
    {
        var flow = AtTheDecision().ReturnedBecause("Keliru.").Recalled();

        Assert.Equal(("3", "sekretaris", FlowLabel.None), (flow.Current.Number, flow.Current.Pelaksana, flow.Current.ArrivedBy));
    }

    [Fact]
    public void What_was_opened_is_not_taken_back_and_the_refusal_says_who_opened_it()
    {
        var flow = CycleFlow.Started().HandedOn().After(Hour).Seen();

        Assert.Equal(new Receipt(flow.Holder, flow.Now), AssertNotRecalled<RecallRefusal.AlreadySeen>(flow).Seen);
    }

    [Fact]
    public void What_was_accepted_is_not_taken_back() => AssertNotRecalled<RecallRefusal.AlreadySeen>(CycleFlow.Started().HandedOn().TakenOver());

    [Fact]
    public void Only_who_handed_on_takes_back() =>
        AssertNotRecalled<RecallRefusal.NotYours>(CycleFlow.Started().HandedOn(), by: HandoffStory.HolderOf("sekretaris"));

    [Fact]
    public void Work_that_has_begun_is_not_taken_away()
    {
        AssertNotRecalled<RecallRefusal.WorkHasBegun>(CycleFlow.Started().HandedOn().Drafted());
        AssertNotRecalled<RecallRefusal.WorkHasBegun>(CycleFlow.Started().HandedOn().Asked(BahanStory.Request()));
        AssertNotRecalled<RecallRefusal.WorkHasBegun>(CycleFlow.Started().HandedOn().Held().Released());
    }

    [Fact]
    public void Where_nobody_handed_on_there_is_nothing_to_take_back()
    {
        AssertNotRecalled<RecallRefusal.NotHandedOn>(CycleFlow.Started());
        AssertNotRecalled<RecallRefusal.NotHandedOn>(CycleFlow.Started().HandedOn().Recalled());
        AssertNotRecalled<RecallRefusal.NotHandedOn>(AtTheDecision().MovedTo(SmallSop.NextVersion));
    }

    [Fact]
    public void A_note_that_is_too_long_takes_nothing_back() =>
        Assert.IsType<CommonRefusal.NoteTooLong>(CycleFlow.Started().HandedOn().TryRecall(new string('a', DocumentCycle.MaxNoteLength + 1)));

    [Fact]
    public void What_was_taken_back_nobody_has_seen_and_nobody_gives_a_receipt_for()
    {
        var flow = CycleFlow.Started().HandedOn().Recalled();

        Assert.Null(flow.Cycle.SenderOf(flow.Current));
        Assert.IsType<StepOutcome.Repeated>(flow.TrySee(by: HandoffStory.HolderOf("staf")));
    }

    [Fact]
    public void A_step_that_was_only_taken_back_from_is_none_that_it_can_be_sent_back_to()
    {
        // Row 2 is on no way but that of the Tidak, which was taken back.
        var sop = new SopVersion(
            Guid.CreateVersion7(), SmallSop.Version.SopId, 1, SopVersionStatus.Published,
            SmallSop.Version.Definition with { Flows = [new(Row(1), Row(3)), .. SmallSop.Version.Flows.Skip(1)] });
        var flow = CycleFlow.Started(sop).HandedOn().ReturnedBecause("Salah tekan.");
        Assert.Equal("2", flow.Current.Number);

        flow.Recalled();

        Assert.Equal(["1"], flow.Cycle.EarlierSteps(sop).Select(step => step.Number));

        static Guid Row(int number) => SmallSop.Version.Steps[number - 1].Id;
    }

    [Fact]
    public void What_comes_back_is_addressed_to_who_did_it_and_not_to_who_lost_it()
    {
        var flow = CycleFlow.Started().HandedOn();
        var standIn = HandoffStory.HolderOf("pengganti");
        flow.Apply(flow.TryComplete(standIn, FlowLabel.None)).Recalled();
        flow.HandedOn().ReturnedBecause("Tabel 3 kosong.");

        Assert.Equal(HandoffStory.HolderOf("staf"), flow.Current.Detail.Addressee);
    }

    [Fact]
    public void What_came_out_of_a_step_before_it_was_taken_back_still_has()
    {
        var sop = new SopVersion(
            Guid.CreateVersion7(), SmallSop.Version.SopId, 1, SopVersionStatus.Published,
            SmallSop.Version.Definition with { Steps = [.. SmallSop.Version.Steps.Select(step => step with { Need = StepNeed.OutputFile })] });
        var flow = CycleFlow.Started(sop).Drafted().HandedOn().Recalled();

        Assert.Empty(flow.Cycle.MissingAt(flow.Current, sop.Step(flow.Current.StepId)));
        Assert.Equal("Draft", Assert.Single(flow.Cycle.OutputsOf(flow.Current)).Document.Title);
        flow.HandedOn().Recalled().HandedOn();
    }

    [Fact]
    public void At_the_same_desk_a_move_keeps_the_receipts_and_elsewhere_it_does_not()
    {
        var stays = CycleFlow.Started().HandedOn().TakenOver();
        var accepted = stays.Current.Detail.Accepted;
        Assert.Equal(accepted, stays.MovedTo(SmallSop.NextVersion).Current.Detail.Accepted);
        Assert.Equal("1", stays.Cycle.SenderOf(stays.Current)!.Number);

        // Row 3 lies at another post on the next version.
        var leaves = AtTheDecision().TakenOver().MovedTo(SmallSop.NextVersion);
        Assert.Equal(RunDetail.None, leaves.Current.Detail);
        Assert.Null(leaves.Cycle.SenderOf(leaves.Current));
    }

    private static CycleFlow AtTheDecision() => CycleFlow.Started().HandedOn().HandedOn();

    private static TFault AssertNotRecalled<TFault>(CycleFlow flow, Actor? by = null)
        where TFault : RecallRefusal =>
        Assert.IsType<TFault>(flow.TryRecall(by: by));
}
