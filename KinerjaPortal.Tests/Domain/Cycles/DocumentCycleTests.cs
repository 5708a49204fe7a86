using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Refusals;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Tests.Support;
using Office = KinerjaPortal.Tests.Domain.Calendars.Office;

namespace KinerjaPortal.Tests.Domain.Cycles;

public sealed class DocumentCycleTests
{
    [Fact]
    public void A_new_cycle_lies_on_the_desk_of_the_first_step()
    {
        var flow = CycleFlow.Started();

        Assert.Equal([typeof(CycleStarted), typeof(HandedOff)], flow.Events.Select(e => e.Fact.GetType()));
        Assert.Equal([1, 2], flow.Events.Select(e => e.Version));
        Assert.Equal(("1", "kasubag"), (flow.Current.Number, flow.Current.Pelaksana));
        Assert.Null(flow.Current.FromRunId);
        Assert.Equal(CycleStatus.Running, flow.Cycle.Status);
    }

    [Fact]
    public void Completing_a_step_hands_over_to_the_next()
    {
        var flow = CycleFlow.Started();
        var first = flow.Current;

        flow.After(TimeSpan.FromMinutes(10)).Completed("  Segera.  ");

        var done = flow.Cycle.Run(first.Id)!.Completion!;
        Assert.Equal((StepResult.Selesai, "Segera.", CycleFlow.Kasubag, flow.Now), (done.Result, done.Note, done.By, done.At));
        Assert.Equal(("2", first.Id, flow.Now), (flow.Current.Number, flow.Current.FromRunId, flow.Current.OpenedAt));
    }

    [Fact]
    public void The_next_desk_has_its_own_working_days()
    {
        // Friday 09:00; one working day later is Monday 09:00.
        var flow = CycleFlow.Started().Completed();

        Assert.Equal(Office.Wib("2026-11-23 09:00"), flow.Current.DueAt);
    }

    [Fact]
    public void Ya_leads_on()
    {
        var flow = AtTheDecision().Approved();

        Assert.Equal(("4", FlowLabel.Ya, false), (flow.Current.Number, flow.Current.ArrivedBy, flow.Current.Exceptional));
    }

    [Fact]
    public void Tidak_leads_back_along_its_arrow_and_opens_a_new_visit()
    {
        var flow = AtTheDecision().Refused("Tabel 3 kosong.");

        Assert.Equal(("2", FlowLabel.Tidak, false), (flow.Current.Number, flow.Current.ArrivedBy, flow.Current.Exceptional));
        var visits = flow.Cycle.Runs.Where(run => run.Number == "2").ToList();
        Assert.Equal(2, visits.Count);
        Assert.NotEqual(visits[0].Id, visits[1].Id);
        Assert.NotNull(visits[0].Completion);
        Assert.Null(visits[1].Completion);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\n")]
    public void Tidak_without_a_reason_is_refused(string? reason) =>
        AssertRefused<CommonRefusal.ReasonMissing>(AtTheDecision(), flow => flow.TryComplete(FlowLabel.Tidak, reason));

    [Fact]
    public void A_decision_without_an_answer_is_refused() =>
        AssertRefused<CompletionRefusal.AnswerMissing>(AtTheDecision(), flow => flow.TryComplete(FlowLabel.None));

    [Theory]
    [InlineData(FlowLabel.Ya)]
    [InlineData(FlowLabel.Tidak)]
    public void An_answer_at_a_step_that_is_no_decision_is_refused(FlowLabel answer) =>
        AssertRefused<CompletionRefusal.AnswerNotAsked>(CycleFlow.Started(), flow => flow.TryComplete(answer, "alasan"));

    [Fact]
    public void A_note_may_be_as_long_as_the_limit_and_not_longer()
    {
        CycleFlow.Started().Completed(new string('a', DocumentCycle.MaxNoteLength));
        var tooLong = AssertRefused<CommonRefusal.NoteTooLong>(
            CycleFlow.Started(), flow => flow.TryComplete(FlowLabel.None, new string('a', DocumentCycle.MaxNoteLength + 1)));
        Assert.Equal(DocumentCycle.MaxNoteLength + 1, tooLong.Length);
        AssertRefused<CommonRefusal.NoteTooLong>(
            AtTheDecision(), flow => flow.TrySendBack(flow.StepIdOf("1"), new string('a', DocumentCycle.MaxNoteLength + 1)));
        AssertRefused<CommonRefusal.NoteTooLong>(CycleFlow.Started(), flow => flow.TryCancel(new string('a', DocumentCycle.MaxNoteLength + 1)));
    }

    [Fact]
    public void A_step_completed_a_second_ago_cannot_be_completed_again_and_the_refusal_says_by_whom()
    {
        var flow = CycleFlow.Started();
        var first = flow.Current.Id;
        flow.Completed();

        var refusal = AssertRefused<CommonRefusal.AlreadyDone>(flow, f => f.TryComplete(FlowLabel.None, runId: first));

        Assert.Equal((CycleFlow.Kasubag, flow.Now), (refusal.Run.Completion!.By, refusal.Run.Completion.At));
    }

    [Fact]
    public void An_unknown_visit_is_refused() =>
        AssertRefused<CommonRefusal.Unknown>(CycleFlow.Started(), flow => flow.TryComplete(FlowLabel.None, runId: Guid.NewGuid()));

    [Fact]
    public void Sending_back_goes_to_an_earlier_step_as_an_exception()
    {
        var flow = AtTheDecision().Approved().SentBackTo("1", "Penugasannya keliru.");

        Assert.Equal(("1", FlowLabel.Tidak, true), (flow.Current.Number, flow.Current.ArrivedBy, flow.Current.Exceptional));
        Assert.Equal(StepResult.Dikembalikan, flow.Cycle.Runs[^2].Completion!.Result);
        Assert.Equal("Penugasannya keliru.", flow.Cycle.Runs[^2].Completion!.Note);
    }

    [Theory]
    [InlineData("2")]
    [InlineData("3")]
    [InlineData("4")]
    [InlineData("5")]
    public void Sending_back_to_the_step_itself_or_to_one_not_yet_visited_is_refused(string number) =>
        AssertRefused<SendBackRefusal.NotAnEarlierStep>(
            CycleFlow.Started().Completed(), flow => flow.TrySendBack(flow.StepIdOf(number), "alasan"));

    [Fact]
    public void Sending_back_to_a_later_step_is_refused_though_it_was_visited()
    {
        var flow = AtTheDecision().Refused("Perbaiki.");

        Assert.Equal(["1"], flow.Cycle.EarlierSteps(flow.Sop).Select(step => step.Number));
        AssertRefused<SendBackRefusal.NotAnEarlierStep>(flow, f => f.TrySendBack(f.StepIdOf("3"), "alasan"));
    }

    [Fact]
    public void Sending_back_without_a_reason_is_refused() =>
        AssertRefused<CommonRefusal.ReasonMissing>(AtTheDecision(), flow => flow.TrySendBack(flow.StepIdOf("1"), "  "));

    [Fact]
    public void The_last_step_closes_the_cycle()
    {
        var flow = Ended();

        Assert.Equal((CycleStatus.Completed, flow.Now), (flow.Cycle.Status, flow.Cycle.ClosedAt));
        Assert.Null(flow.Cycle.Current);
        Assert.IsType<CycleCompleted>(flow.Events[^1].Fact);
        Assert.Empty(flow.Cycle.EarlierSteps(flow.Sop));
    }

    [Fact]
    public void A_closed_cycle_takes_nothing_any_more()
    {
        var done = Ended();
        AssertRefused<CommonRefusal.AlreadyDone>(done, flow => flow.TryComplete(FlowLabel.None));
        AssertRefused<CommonRefusal.AlreadyDone>(done, flow => flow.TrySendBack(flow.StepIdOf("1"), "alasan"));
        AssertRefused<CommonRefusal.CycleClosed>(done, flow => flow.TryCancel("alasan"));

        var cancelled = CycleFlow.Started().Cancelled("Digabung dengan Renja perubahan.");
        Assert.Equal(CycleStatus.Cancelled, AssertRefused<CommonRefusal.CycleClosed>(cancelled, flow => flow.TryComplete(FlowLabel.None)).Status);
        AssertRefused<CommonRefusal.CycleClosed>(cancelled, flow => flow.TrySendBack(flow.StepIdOf("1"), "alasan"));
        AssertRefused<CommonRefusal.CycleClosed>(cancelled, flow => flow.TryCancel("sekali lagi"));
    }

    [Fact]
    public void Cancelling_leaves_the_open_visit_as_it_was()
    {
        var flow = CycleFlow.Started().Completed().Cancelled("  Tidak jadi. ");

        Assert.Equal(CycleStatus.Cancelled, flow.Cycle.Status);
        Assert.Null(flow.Cycle.Current);
        Assert.Null(flow.Cycle.Runs[^1].Completion);
        Assert.Equal(new CycleCancelled("Tidak jadi."), flow.Events[^1].Fact);
    }

    [Fact]
    public void Cancelling_without_a_reason_is_refused() =>
        AssertRefused<CommonRefusal.ReasonMissing>(CycleFlow.Started(), flow => flow.TryCancel(" "));

    [Fact]
    public void An_event_that_does_not_follow_is_a_fault()
    {
        var flow = CycleFlow.Started().Completed();

        Assert.Throws<InvalidOperationException>(() => flow.Cycle.Apply(flow.Events[^1]));
        Assert.Throws<InvalidOperationException>(() => flow.Cycle.Apply(flow.Events[^1] with { Version = flow.Cycle.Version + 2 }));
        Assert.Throws<InvalidOperationException>(
            () => flow.Cycle.Apply(flow.Events[^1] with { CycleId = Guid.NewGuid(), Version = flow.Cycle.Version + 1 }));
    }

    private static CycleFlow AtTheDecision() => CycleFlow.Started().Completed().Completed();

    private static CycleFlow Ended() => AtTheDecision().Approved().Completed().After(TimeSpan.FromHours(1)).Completed();

    /// <summary>A refusal is a value and leaves the cycle as it was.</summary>
    private static T AssertRefused<T>(CycleFlow flow, Func<CycleFlow, StepOutcome> attempt)
        where T : StepOutcome
    {
        var before = DocumentCycle.Replay(flow.Events);
        var refusal = Assert.IsType<T>(attempt(flow));
        SameCycle.Assert(before, flow.Cycle);
        return refusal;
    }
}
