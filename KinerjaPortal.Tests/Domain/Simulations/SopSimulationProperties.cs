using FsCheck;
using FsCheck.Fluent;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Refusals;
using KinerjaPortal.Domain.Simulations;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Tests.Domain.Calendars;
using KinerjaPortal.Tests.Support;
using Office = KinerjaPortal.Tests.Domain.Calendars.Office;

namespace KinerjaPortal.Tests.Domain.Simulations;

/// <summary>Any valid sheet, played with any number of returns, loops in loops included.</summary>
public sealed class SopSimulationProperties
{
    private static readonly DateTimeOffset Monday = Office.Wib("2026-03-02 08:00");

    [Fact]
    public void It_ends_and_no_decision_sends_back_more_often_than_chosen() => Holds((sheet, times) =>
    {
        var returns = Every(sheet, times);
        return SopSimulation.Run(sheet, Office.InWib, Monday, returns) is not SimulationOutcome.Finished { Run: var run }
            || (run.Visits[^1].Step.Symbol == StepSymbol.End
                && run.Visits.Count <= sheet.Steps.Count * (1 + (times * returns.Count))
                && run.Visits.Where(visit => visit.SendsBack).CountBy(visit => visit.Step.Id).All(step => step.Value <= times));
    });

    [Fact]
    public void Visits_follow_each_other_without_a_gap_by_arrows_of_the_sheet() => Holds((sheet, times) =>
        SopSimulation.Run(sheet, Office.InWib, Monday, Every(sheet, times)) is not SimulationOutcome.Finished { Run: var run }
        || (run.Visits[0].OpenedAt == Monday
            && run.Visits.Zip(run.Visits.Skip(1)).All(pair =>
                pair.First.DueAt == pair.Second.OpenedAt
                && sheet.Flows.Contains(new SopFlow(pair.First.Step.Id, pair.Second.Step.Id, pair.First.Answer)))));

    [Fact]
    public void On_any_calendar_it_is_played_or_refused_as_too_long() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(60),
            Prop.ForAll(SopGraphs.Valid(), CalendarGen.Calendar.ToArbitrary(), CalendarGen.Moment.ToArbitrary(), (sheet, calendar, start) =>
                SopSimulation.Run(sheet, calendar, start, Every(sheet, 1)) switch
                {
                    SimulationOutcome.Finished { Run: var run } =>
                        run.Finish <= start.AddYears(SopSimulation.MaxYears)
                        && run.WorkingTime == calendar.WorkingTimeBetween(start, run.Finish)
                        && run.WorkingDays <= run.CalendarDays,
                    SimulationOutcome.TooLong => true,
                    _ => false,
                }));

    /// <summary>The same answers given to a real cycle, each at the moment its step is due.</summary>
    [Fact]
    public void A_cycle_that_is_always_just_in_time_has_the_same_visits_and_due_times() => Holds((sheet, times) =>
    {
        if (SopSimulation.Run(sheet, Office.InWib, Monday, Every(sheet, times)) is not SimulationOutcome.Finished { Run: var run })
        {
            return true;
        }

        var flow = CycleFlow.Started(new SopVersion(Guid.CreateVersion7(), Guid.CreateVersion7(), 1, SopVersionStatus.Published, sheet), Monday);
        foreach (var visit in run.Visits)
        {
            flow.After(visit.DueAt - flow.Now);
            flow = flow.TryComplete(visit.Answer, "alasan") is OnwardRefusal.Incomplete ? flow.Filed() : flow;
            flow.Apply(flow.TryComplete(visit.Answer, "alasan"));
        }

        return flow.Cycle.Status == CycleStatus.Completed
            && flow.Cycle.ClosedAt == run.Finish
            && flow.Cycle.Runs.Select(visit => (visit.StepId, visit.OpenedAt, visit.DueAt))
                .SequenceEqual(run.Visits.Select(visit => (visit.Step.Id, visit.OpenedAt, visit.DueAt)));
    });

    /// <summary>With waktu of days rather than of years, so that most sheets are played to their end.</summary>
    private static void Holds(Func<SopDefinition, int, bool> invariant) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(60),
            Prop.ForAll(SopGraphs.Valid(), Gen.Choose(0, 3).ToArbitrary(), (sheet, times) => invariant(Hasty(sheet), times)));

    private static SopDefinition Hasty(SopDefinition sheet) => sheet with
    {
        Steps =
        [
            .. sheet.Steps.Select(step => step.MutuBaku.Waktu.Unit is WaktuUnit.Menit or WaktuUnit.Jam
                ? step
                : step with { MutuBaku = step.MutuBaku with { Waktu = step.MutuBaku.Waktu with { Value = 1 } } }),
        ],
    };

    private static Dictionary<Guid, int> Every(SopDefinition sheet, int times) =>
        sheet.Steps.Where(step => step.Symbol == StepSymbol.Decision).ToDictionary(step => step.Id, _ => times);
}
