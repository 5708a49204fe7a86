using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Simulations;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Rules;
using KinerjaPortal.Infrastructure.SopLibrary;
using KinerjaPortal.Tests.Support;
using Office = KinerjaPortal.Tests.Domain.Calendars.Office;

namespace KinerjaPortal.Tests.Domain.Simulations;

public sealed class SopSimulationTests
{
    /// <summary>A Friday; every row of <see cref="SmallSop"/> has one working day.</summary>
    private static readonly DateTimeOffset Friday = Office.Wib("2026-11-20 09:00");

    private static readonly SopDefinition Sheet = SmallSop.Version.Definition;

    private static readonly Guid Decision = Sheet.Steps[2].Id;

    [Fact]
    public void Every_step_takes_exactly_its_waktu_and_weekends_lie_between()
    {
        var run = Finished(Sheet);

        Assert.Equal(["1", "2", "3", "4", "5"], run.Visits.Select(visit => visit.Step.Number));
        Assert.Equal(
            [Office.Wib("2026-11-23 09:00"), Office.Wib("2026-11-24 09:00"), Office.Wib("2026-11-25 09:00"), Office.Wib("2026-11-26 09:00"), Office.Wib("2026-11-27 09:00")],
            run.Visits.Select(visit => visit.DueAt));
        Assert.Equal((Office.Wib("2026-11-27 09:00"), 5, 7), (run.Finish, run.WorkingDays, run.CalendarDays));
        Assert.Equal(TimeSpan.FromHours(37.5), run.WorkingTime);
        Assert.Empty(run.Gaps);
    }

    [Fact]
    public void A_decision_sends_back_as_often_as_was_chosen_and_then_lets_pass()
    {
        var run = Finished(Sheet, new() { [Decision] = 2 });

        Assert.Equal(["1", "2", "3", "2", "3", "2", "3", "4", "5"], run.Visits.Select(visit => visit.Step.Number));
        Assert.Equal([1, 1, 1, 2, 2, 3, 3, 1, 1], run.Visits.Select(visit => visit.Nth));
        Assert.Equal(
            [FlowLabel.Tidak, FlowLabel.Tidak, FlowLabel.Ya],
            run.Visits.Where(visit => visit.Step.Id == Decision).Select(visit => visit.Answer));
        Assert.Equal(9, run.WorkingDays);
    }

    [Fact]
    public void The_lanes_share_the_working_time_and_the_busiest_is_named()
    {
        var run = Finished(Sheet, new() { [Decision] = 1 });

        Assert.Equal(["kasubag", "staf", "sekretaris"], run.Lanes.Select(lane => lane.Lane.Pelaksana));
        Assert.Equal([2, 3, 2], run.Lanes.Select(lane => lane.Visits));
        Assert.Equal(run.WorkingTime, run.Lanes.Aggregate(TimeSpan.Zero, (sum, lane) => sum + lane.WorkingTime));
        Assert.Equal(1, run.Lanes.Sum(lane => lane.Share), precision: 9);
        Assert.Equal("staf", run.Busiest.Lane.Pelaksana);
    }

    [Theory]
    [InlineData(0, "2026-12-01 09:00")]
    [InlineData(1, "2026-12-03 09:00")]
    public void The_cost_of_a_return_is_told_on_top_of_the_chosen_ones(int chosen, string finish)
    {
        var cost = Assert.Single(Finished(Sheet, new() { [Decision] = chosen }).Decisions);

        Assert.Equal((Decision, "2", FlowLabel.Tidak, chosen, true), (cost.Decision.Id, cost.To.Number, cost.By, cost.Times, cost.IsReached));
        Assert.Equal(TimeSpan.FromHours(15), cost.ExtraWorkingTime);
        Assert.Equal(Office.Wib(finish), cost.Finish);
    }

    [Fact]
    public void A_decision_that_the_run_never_comes_to_costs_nothing_and_says_so()
    {
        // Ya of row 3 leads to the end, so row 4, now a decision as well, is only reached by Tidak.
        var ids = Sheet.Steps.Select(step => step.Id).ToArray();
        var sheet = Sheet with
        {
            Steps = [.. Sheet.Steps.Select((step, row) => row == 3 ? step with { Symbol = StepSymbol.Decision } : step)],
            Flows =
            [
                new(ids[0], ids[1]), new(ids[1], ids[2]), new(ids[2], ids[4], FlowLabel.Ya), new(ids[2], ids[3], FlowLabel.Tidak),
                new(ids[3], ids[4], FlowLabel.Ya), new(ids[3], ids[1], FlowLabel.Tidak),
            ],
        };

        var run = Finished(sheet);

        Assert.Equal([true, false], run.Decisions.Select(cost => cost.IsReached));
        Assert.Equal((TimeSpan.Zero, run.Finish), (run.Decisions[1].ExtraWorkingTime, run.Decisions[1].Finish));
    }

    [Fact]
    public void Where_Ya_leads_round_in_a_circle_the_decision_lets_pass_by_Tidak()
    {
        var sheet = Sheet with
        {
            Flows = [.. Sheet.Flows.Select(flow => flow.From == Decision ? flow with { Label = Other(flow.Label) } : flow)],
        };

        Assert.Equal(["1", "2", "3", "4", "5"], Finished(sheet).Visits.Select(visit => visit.Step.Number));
        var cost = Assert.Single(Finished(sheet).Decisions);
        Assert.Equal((FlowLabel.Ya, "2"), (cost.By, cost.To.Number));
    }

    [Fact]
    public void A_sheet_with_faults_is_refused_with_all_of_them()
    {
        var broken = Sheet with
        {
            Steps = [.. Sheet.Steps.Select((step, row) => row == 1 ? step with { MutuBaku = step.MutuBaku with { Waktu = default } } : step)],
            Flows = [.. Sheet.Flows.Where(flow => flow.Label != FlowLabel.Tidak)],
        };

        var refused = Assert.IsType<SimulationOutcome.Faulty>(SopSimulation.Run(broken, Office.InWib, Friday));

        Assert.Equal(SopGraphCheck.Check(broken), refused.Faults);
        Assert.Equal([SopRule.WaktuIsPositive, SopRule.DecisionsLeadOnByOneYaAndOneTidak], refused.Faults.Select(fault => fault.Rule));
    }

    [Theory]
    [InlineData(WaktuUnit.Menit)]
    [InlineData(WaktuUnit.Hari)]
    [InlineData(WaktuUnit.Bulan)]
    public void A_waktu_beyond_all_measure_is_refused_at_its_row_and_not_counted_out(WaktuUnit unit)
    {
        var outcome = SopSimulation.Run(Timed(Sheet, row: 1, new Waktu(int.MaxValue, unit)), Office.InWib, Friday);

        Assert.Equal("2", Assert.IsType<SimulationOutcome.TooLong>(outcome).At.Number);
    }

    [Fact]
    public void A_return_that_would_take_too_long_is_told_without_a_finish()
    {
        var run = Finished(Timed(Sheet, row: 1, new Waktu(30 * 12, WaktuUnit.Bulan)));

        Assert.Equal((true, null), (run.Decisions[0].IsReached, run.Decisions[0].Finish));
    }

    [Fact]
    public void Years_for_which_no_holidays_are_known_are_named() =>
        Assert.Equal([2027, 2028], Finished(Timed(Sheet, row: 1, new Waktu(14, WaktuUnit.Bulan))).Gaps.Select(gap => gap.Year));

    [Fact]
    public void Work_that_comes_on_a_weekend_begins_on_Monday()
    {
        var run = Finished(Sheet, start: Office.Wib("2026-11-21 20:00"));

        Assert.Equal((Office.Wib("2026-11-30 07:30"), 5, 7), (run.Finish, run.WorkingDays, run.CalendarDays));
    }

    [Fact]
    public void Each_of_the_sixteen_SOPs_can_be_played_with_every_decision_sending_back_once()
    {
        Assert.All(SopLibraryReader.ReadAll().Sops, sop =>
        {
            var returns = sop.Definition.Steps.Where(step => step.Symbol == StepSymbol.Decision).ToDictionary(step => step.Id, _ => 1);
            var run = Finished(sop.Definition, returns);
            Assert.All(run.Decisions, cost => Assert.True(cost.IsReached && cost.ExtraWorkingTime > TimeSpan.Zero, $"{sop.Slug} {cost.Decision.Number}"));
        });
    }

    [Fact]
    public void Without_returns_it_ends_when_the_planned_path_of_a_cycle_does() =>
        Assert.All(SopLibraryReader.ReadAll().Sops, sop => Assert.Equal(
            PlannedPath.Of(new SopVersion(Guid.Empty, Guid.Empty, 1, SopVersionStatus.Published, sop.Definition), Office.InWib, Friday).Finish,
            Finished(sop.Definition).Finish));

    private static SimulatedRun Finished(SopDefinition sheet, Dictionary<Guid, int>? returns = null, DateTimeOffset? start = null) =>
        Assert.IsType<SimulationOutcome.Finished>(SopSimulation.Run(sheet, Office.InWib, start ?? Friday, returns)).Run;

    private static SopDefinition Timed(SopDefinition sheet, int row, Waktu waktu) => sheet with
    {
        Steps = [.. sheet.Steps.Select((step, i) => i == row ? step with { MutuBaku = step.MutuBaku with { Waktu = waktu } } : step)],
    };

    private static FlowLabel Other(FlowLabel label) => label switch
    {
        FlowLabel.Ya => FlowLabel.Tidak,
        FlowLabel.Tidak => FlowLabel.Ya,
        _ => label,
    };
}
