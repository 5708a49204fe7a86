using FsCheck;
using FsCheck.Fluent;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.SopLibrary;
using KinerjaPortal.Tests.Support;
using Office = KinerjaPortal.Tests.Domain.Calendars.Office;

namespace KinerjaPortal.Tests.Domain.Cycles;

/// <summary>
/// Whatever is completed, refused, sent back, taken back, opened, accepted, held and gone on with, in any order, by the right
/// people and the wrong ones, on the sixteen SOPs as the offices have them.
/// </summary>
public sealed class HandoffProperties
{
    private static readonly IReadOnlyList<SopVersion> Library =
        [.. SopLibraryReader.ReadAll().Sops.Select(sop => new SopVersion(Guid.CreateVersion7(), Guid.CreateVersion7(), 1, SopVersionStatus.Published, sop.Definition))];

    [Fact]
    public void Exactly_one_step_is_open_while_the_cycle_runs() => Holds(flow =>
        flow.Cycle.Runs.Count(run => run.Completion is null) == (flow.Cycle.Status == CycleStatus.Completed ? 0 : 1)
        && (flow.Cycle.Status != CycleStatus.Running || flow.Cycle.Current == flow.Cycle.Runs[^1]));

    [Fact]
    public void The_summary_that_lists_read_lies_where_the_cycle_lies() => Holds(flow => SameCycle.IsSummarised(flow.Cycle, flow.Events));

    [Fact]
    public void Versions_have_no_gap_and_replaying_gives_the_same_cycle() => Holds(flow =>
        flow.Events.Select(e => e.Version).SequenceEqual(Enumerable.Range(1, flow.Cycle.Version))
        && SameCycle.Are(DocumentCycle.Replay(flow.Events), flow.Cycle));

    [Fact]
    public void What_was_opened_or_begun_is_never_taken_back() => Holds(flow => TakenBack(flow).All(pair =>
        pair.Received.Detail is { Seen: null, Accepted: null, Holds.IsEmpty: true }
        && !flow.Cycle.Documents.FiledAt(pair.Received.Id).Any()));

    [Fact]
    public void What_is_taken_back_lies_where_it_was_with_who_had_it_and_is_due_when_it_was() => Holds(flow => TakenBack(flow).All(pair =>
        pair.Sent.Completion!.By == pair.Received.Completion!.By
        && flow.Cycle.Runs[flow.Cycle.Runs.ToList().IndexOf(pair.Received) + 1] is var back
        && (back.StepId, back.Pelaksana, back.Detail.Addressee) == (pair.Sent.StepId, pair.Sent.Pelaksana, pair.Received.Completion.By)
        && OpenedDue(flow, back.Id) == pair.Sent.DueAt));

    [Fact]
    public void A_visit_that_was_taken_back_counts_for_nobodys_work() => Holds(flow =>
        flow.Cycle.Current is null
        || flow.Cycle.EarlierSteps(flow.Sop).All(step => flow.Cycle.Runs.Any(run =>
            run.StepId == step.Id && run.Completion is not { Result: StepResult.Ditarik })));

    [Fact]
    public void What_is_sent_back_goes_to_the_person_who_did_it() => Holds(flow => flow.Cycle.Runs.Index()
        .Where(run => run.Item.ArrivedBy == FlowLabel.Tidak)
        .All(run => run.Item.Detail.Addressee == flow.Cycle.Runs.Take(run.Index)
            .LastOrDefault(earlier => earlier.StepId == run.Item.StepId && earlier.Completion is { Result: not StepResult.Ditarik })?.Completion!.By));

    [Fact]
    public void Without_a_hold_no_due_time_moves_and_with_one_it_only_comes_later() => Holds(flow => flow.Cycle.Runs.All(run =>
        run.Detail.Holds.Exists(hold => hold.Until is not null) ? run.DueAt >= OpenedDue(flow, run.Id) : run.DueAt == OpenedDue(flow, run.Id)));

    [Fact]
    public void A_visit_that_has_ended_holds_nothing_any_more() =>
        Holds(flow => flow.Cycle.Runs.All(run => run.Completion is null || run.OpenHold is null));

    [Fact]
    public void The_time_of_others_is_never_the_offices_own() => Holds(flow => flow.Cycle.Runs.All(run =>
        RunTime.Of(run, Office.InWib, flow.Now) is { Own: var own, Held: var held } && own >= TimeSpan.Zero && held >= TimeSpan.Zero
        && own + held == Office.InWib.WorkingTimeBetween(run.OpenedAt, run.Completion?.At ?? flow.Now)));

    [Fact]
    public void Going_to_and_fro_costs_no_more_than_the_cycle_has_taken() => Holds(flow =>
        BackAndForth.Of(flow.Cycle, Office.InWib, flow.Now) is not { } told
        || (told.Cost >= TimeSpan.Zero && told.Held >= TimeSpan.Zero
            && RunTime.Of(flow.Cycle, Office.InWib, flow.Now) is var time && told.Cost <= time.Own && told.Held <= time.Held));

    /// <summary>Walks that exercise nothing would prove nothing.</summary>
    [Fact]
    public void The_walks_come_by_everything_that_can_happen()
    {
        var kinds = new HashSet<Type>();
        Holds(flow =>
        {
            kinds.UnionWith(flow.Events.Select(e => e.Fact.GetType()));
            return true;
        });

        Assert.Superset(
            new HashSet<Type> { typeof(HandoffSeen), typeof(HandoffAccepted), typeof(StepHeld), typeof(StepReleased), typeof(CycleCancelled), typeof(CycleCompleted) }, kinds);
    }

    private static void Holds(Func<CycleFlow, bool> invariant) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(100),
            Prop.ForAll(Gen.Choose(0, Library.Count - 1).ToArbitrary(), HandoffWalk.Walks, (sheet, turns) =>
            {
                var flow = CycleFlow.Started(Library[sheet], Office.Wib("2026-03-02 08:00"));
                return turns.All(turn =>
                {
                    HandoffWalk.Take(flow, turn);
                    return invariant(flow);
                });
            }));

    private static IEnumerable<(StepRun Sent, StepRun Received)> TakenBack(CycleFlow flow) =>
        from received in flow.Cycle.Runs
        where received.Completion is { Result: StepResult.Ditarik }
        select (flow.Cycle.Run(received.FromRunId!.Value)!, received);

    private static DateTimeOffset OpenedDue(CycleFlow flow, Guid runId) =>
        flow.Events.Select(e => e.Fact).OfType<HandedOff>().Single(handed => handed.RunId == runId).DueAt;
}
