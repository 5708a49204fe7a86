using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Refusals;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Versions;
using KinerjaPortal.Tests.Support;
using Office = KinerjaPortal.Tests.Domain.Calendars.Office;

namespace KinerjaPortal.Tests.Domain.Cycles;

/// <summary>A cycle on the small sheet is moved to what became of it: koreksi is now the kasubag's, with two days.</summary>
public sealed class MoveToVersionTests
{
    [Fact]
    public void The_open_visit_goes_on_at_its_counterpart_and_says_why_it_ended()
    {
        var flow = AtTheDecision();
        var left = flow.Current;

        flow.After(TimeSpan.FromHours(1)).MovedTo(SmallSop.NextVersion, note: "  Versi 2 berlaku. ");

        Assert.Equal(SmallSop.NextVersion.Id, flow.Cycle.SopVersionId);
        Assert.Equal(("3", "kasubag", left.Id), (flow.Current.Number, flow.Current.Pelaksana, flow.Current.FromRunId));
        var end = flow.Cycle.Run(left.Id)!.Completion!;
        Assert.Equal((StepResult.Dipindahkan, "Versi 2 berlaku.", CycleFlow.Admin), (end.Result, end.Note, end.By));
        Assert.Equal(["1", "2", "3"], Assert.Single(flow.Cycle.Moves).Steps.Select(step => step.ToNumber));
    }

    [Fact]
    public void Another_desk_has_its_whole_time_from_the_move_on()
    {
        // Friday 10:00 and two working days.
        var flow = AtTheDecision().After(TimeSpan.FromHours(1)).MovedTo(SmallSop.NextVersion);

        Assert.Equal((Office.Wib("2026-11-20 10:00"), Office.Wib("2026-11-24 10:00")), (flow.Current.OpenedAt, flow.Current.DueAt));
    }

    [Fact]
    public void The_same_desk_is_not_given_its_time_again()
    {
        var flow = CycleFlow.Started().Completed();
        var (since, due) = (flow.Current.OpenedAt, flow.Current.DueAt);

        flow.After(TimeSpan.FromDays(10)).MovedTo(SmallSop.NextVersion);

        Assert.Equal((since, due), (flow.Current.OpenedAt, flow.Current.DueAt));
    }

    [Fact]
    public void After_the_move_the_new_chart_leads_on()
    {
        var flow = AtTheDecision().MovedTo(SmallSop.NextVersion).Approved();

        Assert.Equal(("4", "sekretaris"), (flow.Current.Number, flow.Current.Pelaksana));
        flow.Completed().Completed();
        Assert.Equal(CycleStatus.Completed, flow.Cycle.Status);
    }

    [Fact]
    public void It_can_be_sent_back_to_rows_visited_before_the_move()
    {
        var flow = AtTheDecision().MovedTo(SmallSop.NextVersion);

        Assert.Equal(["1", "2"], flow.Cycle.EarlierSteps(flow.Sop).Select(step => step.Number));
        flow.SentBackTo("1", "Penugasannya keliru.");
        Assert.Equal("1", flow.Current.Number);
    }

    [Fact]
    public void A_visit_to_a_row_that_is_gone_stays_in_the_history_and_counts_for_no_row()
    {
        var sop = SmallSop.NextVersion;
        var flow = AtTheDecision().Approved();
        flow.MovedTo(sop, new Dictionary<Guid, Guid>
        {
            [flow.StepIdOf("1")] = sop.Steps[0].Id,
            [flow.StepIdOf("3")] = sop.Steps[2].Id,
            [flow.StepIdOf("4")] = sop.Steps[3].Id,
        });

        var gone = flow.Cycle.Runs[1];
        Assert.Equal(("2", SmallSop.Version.Id), (gone.Number, flow.Cycle.VersionOf(gone)));
        Assert.Null(flow.Cycle.StepNow(gone));
        Assert.Equal(["1", "3"], flow.Cycle.EarlierSteps(sop).Select(step => step.Number));
    }

    [Fact]
    public void A_second_move_follows_from_the_first()
    {
        var third = new SopVersion(Guid.CreateVersion7(), SmallSop.Version.SopId, 3, SopVersionStatus.Published, SmallSop.Version.Definition);
        var flow = AtTheDecision().MovedTo(SmallSop.NextVersion).MovedTo(third);

        Assert.Equal([SmallSop.Version.Id, SmallSop.Version.Id, SmallSop.Version.Id, SmallSop.NextVersion.Id, third.Id], flow.Cycle.Runs.Select(flow.Cycle.VersionOf));
        Assert.Equal(["1", "2"], flow.Cycle.EarlierSteps(third).Select(step => step.Number));
    }

    [Fact]
    public void Without_a_counterpart_of_the_current_row_it_is_refused_with_its_number()
    {
        var flow = AtTheDecision().Approved();
        var proposed = RowMapping.Propose(flow.Sop.Definition, SmallSop.NextVersion.Definition).Counterparts;

        Assert.Equal(new MoveRefusal.CounterpartMissing("4"), flow.TryMove(SmallSop.NextVersion, proposed));
        Assert.Equal(new MoveRefusal.CounterpartMissing("4"), flow.TryMove(SmallSop.NextVersion, new Dictionary<Guid, Guid> { [flow.Current.StepId] = Guid.NewGuid() }));
    }

    [Fact]
    public void A_version_of_another_SOP_and_the_one_it_is_on_are_refused()
    {
        var flow = AtTheDecision();
        var other = new SopVersion(Guid.CreateVersion7(), Guid.CreateVersion7(), 2, SopVersionStatus.Published, SmallSop.Version.Definition);
        var same = RowMapping.Propose(flow.Sop.Definition, flow.Sop.Definition).Counterparts;

        Assert.IsType<MoveRefusal.NotTheVersionInForce>(flow.TryMove(other, same));
        Assert.IsType<MoveRefusal.NotTheVersionInForce>(flow.TryMove(SmallSop.Version, same));
    }

    [Fact]
    public void A_preview_that_somebody_has_overtaken_is_refused()
    {
        var flow = CycleFlow.Started();
        var seen = flow.Current.Id;
        flow.Completed();
        var proposed = RowMapping.Propose(flow.Sop.Definition, SmallSop.NextVersion.Definition).Counterparts;

        Assert.IsType<CommonRefusal.AlreadyDone>(flow.TryMove(SmallSop.NextVersion, proposed, runId: seen));
        Assert.IsType<CommonRefusal.NoteTooLong>(flow.TryMove(SmallSop.NextVersion, proposed, new string('a', DocumentCycle.MaxNoteLength + 1)));
        Assert.IsType<CommonRefusal.CycleClosed>(flow.Cancelled("Tidak jadi.").TryMove(SmallSop.NextVersion, proposed));
    }

    private static CycleFlow AtTheDecision() => CycleFlow.Started().Completed().Completed();
}
