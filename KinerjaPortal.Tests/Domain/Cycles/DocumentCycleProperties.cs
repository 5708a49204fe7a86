using FsCheck;
using FsCheck.Fluent;
using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Refusals;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Domain.SignOffs;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Tests.Support;
using Office = KinerjaPortal.Tests.Domain.Calendars.Office;

namespace KinerjaPortal.Tests.Domain.Cycles;

/// <summary>
/// Any valid sheet, any sequence of allowed actions. The walks are long on purpose: a run of 60 visits goes round every loop
/// that a sheet of 40 rows has.
/// </summary>
public sealed class DocumentCycleProperties
{
    private static readonly Gen<Turn> Turns =
        from what in Gen.Frequency(
            (10, Gen.Constant(Move.Onward)), (5, Gen.Constant(Move.Tidak)), (3, Gen.Constant(Move.SendBack)), (2, Gen.Constant(Move.ToVersion)), (3, Gen.Constant(Move.Nonsense)),
            (4, Gen.Constant(Move.Bahan)), (2, Gen.Constant(Move.File)))
        from which in Gen.Choose(0, 1000)
        from minutes in Gen.Choose(0, 5000)
        select new Turn(what, which, TimeSpan.FromMinutes(minutes));

    private static readonly Arbitrary<Turn[]> Walks = Turns.ArrayOf(60).ToArbitrary();

    [Fact]
    public void Exactly_one_step_is_current_until_the_cycle_ends() => Holds((flow, _) =>
    {
        var open = flow.Cycle.Runs.Count(run => run.Completion is null);
        return flow.Cycle.Status switch
        {
            CycleStatus.Running => open == 1 && flow.Cycle.Current == flow.Cycle.Runs[^1] && flow.Current.Completion is null,
            CycleStatus.Completed => open == 0 && flow.Cycle.Current is null,
            _ => open == 1 && flow.Cycle.Current is null,
        };
    });

    [Fact]
    public void The_summary_that_lists_read_lies_where_the_cycle_lies() => Holds((flow, _) => SameCycle.IsSummarised(flow.Cycle, flow.Events));

    [Fact]
    public void Versions_are_1_2_3_and_no_event_is_lost_or_doubled() => Holds((flow, _) =>
        flow.Events.Select(e => e.Version).SequenceEqual(Enumerable.Range(1, flow.Cycle.Version))
        && Unique(flow.Events.Select(e => Opened(e.Fact)).OfType<Guid>(), flow.Cycle.Runs.Select(run => run.Id))
        && Unique(
            flow.Events.Select(e => Ended(e.Fact)).OfType<Guid>(),
            flow.Cycle.Runs.Where(run => run.Completion is not null).Select(run => run.Id)));

    [Fact]
    public void Replaying_the_events_gives_the_same_state_as_applying_them() =>
        Holds((flow, _) => SameCycle.Are(DocumentCycle.Replay(flow.Events), flow.Cycle));

    [Fact]
    public void A_cycle_restored_from_its_state_at_any_moment_goes_on_as_the_one_that_was_never_stored() => Holds((flow, turn) =>
    {
        // Stored after any of its events, the rest applied on top.
        var stored = 1 + (turn.Which % flow.Events.Count);
        var restored = AsStored([.. flow.Events.Take(stored)]);
        return SameCycle.Are(restored.With(flow.Events.Skip(stored)), flow.Cycle);
    });

    [Fact]
    public void No_step_is_left_onward_without_what_it_must_have() => Holds((flow, _) => flow.Cycle.Runs.All(run =>
        run.Completion is not { Result: StepResult.Selesai or StepResult.Ya }
        || ((flow.SheetOf(run).Step(run.StepId).Needs == StepNeed.Nothing || flow.Cycle.Documents.HasOutputOf(run.Id))
            && flow.Cycle.Bahan.Items.All(item => item.RunId != run.Id || !item.IsOpen))));

    [Fact]
    public void Every_version_that_was_handed_in_or_filed_is_kept_under_its_number() => Holds((flow, _) =>
        flow.Cycle.Bahan.Items.SelectMany(item => item.Versions.Select((version, i) => version.Number == i + 1))
            .Concat(flow.Cycle.Documents.Documents.SelectMany(document => document.Versions.Select((version, i) => version.Number == i + 1)))
            .All(kept => kept)
        && flow.Events.Count(e => e.Fact is BahanSubmitted) == flow.Cycle.Bahan.Items.Sum(item => item.Versions.Count)
        && flow.Events.Count(e => e.Fact is DocumentFiled) == flow.Cycle.Documents.Documents.Sum(document => document.Versions.Count));

    [Fact]
    public void Nothing_is_due_before_it_was_opened() =>
        Holds((flow, _) => flow.Cycle.Runs.All(run => run.DueAt > run.OpenedAt && run.DueAt.Offset == TimeSpan.Zero));

    [Fact]
    public void Every_visit_follows_from_the_one_before_it_by_an_arrow_or_as_an_exception_or_by_a_move() => Holds((flow, _) =>
        flow.Cycle.Runs[0] is { FromRunId: null } first && first.StepId == flow.SheetOf(first).Start.Id
        && flow.Cycle.Runs.Zip(flow.Cycle.Runs.Skip(1)).All(pair =>
            pair.Second.FromRunId == pair.First.Id && Follows(flow.SheetOf(pair.First), pair.First, pair.Second, flow.Cycle)));

    [Fact]
    public void Every_visit_is_a_row_of_the_sheet_it_was_made_on_and_counts_for_one_of_the_present_sheet_or_none() => Holds((flow, _) =>
        flow.Cycle.Runs.All(run =>
            flow.SheetOf(run).Has(run.StepId) && (flow.Cycle.StepNow(run) is not { } now || flow.Sop.Has(now)))
        && flow.Cycle.Runs[^1] is var last && flow.Cycle.StepNow(last) == last.StepId && flow.Cycle.VersionOf(last) == flow.Cycle.SopVersionId);

    [Fact]
    public void A_move_counts_from_when_the_document_came_to_the_desk_unless_the_desk_changes() => Holds((flow, _) =>
        flow.Cycle.Moves.All(move => flow.Cycle.Run(move.FromRunId)! is var left
            && move.OpenedAt == (move.Pelaksana == left.Pelaksana ? left.OpenedAt : left.Completion!.At)));

    /// <summary>Walks, and looks after every turn, so that a fault is found where it begins.</summary>
    private static void Holds(Func<CycleFlow, Turn, bool> invariant) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(60),
            Prop.ForAll(SopGraphs.Valid(), Walks, (sheet, turns) =>
            {
                var sop = new SopVersion(Guid.CreateVersion7(), Guid.CreateVersion7(), 1, SopVersionStatus.Published, sheet);
                var flow = CycleFlow.Started(sop, Office.Wib("2026-03-02 08:00"));
                return turns.All(turn =>
                {
                    Take(flow, turn);
                    return invariant(flow, turn);
                });
            }));

    private static void Take(CycleFlow flow, Turn turn)
    {
        flow.After(turn.Later);
        if (turn.What == Move.Nonsense || flow.Cycle.Status != CycleStatus.Running)
        {
            Refuse(flow, turn);
            return;
        }

        var decides = flow.Sop.Step(flow.Current.StepId).Symbol == StepSymbol.Decision;
        var earlier = flow.Cycle.EarlierSteps(flow.Sop);
        switch (turn.What)
        {
            case Move.SendBack when earlier.Count > 0:
                flow.Apply(flow.TrySendBack(earlier[turn.Which % earlier.Count].Id, "alasan"));
                break;
            case Move.ToVersion:
                var next = NextVersion(flow.Sop, turn.Which);

                // Now and then a row that was visited has no counterpart; the current one always has.
                flow.MovedTo(next, Enumerable.Range(0, next.Steps.Count)
                    .Where(row => flow.Sop.Steps[row].Id == flow.Current.StepId || (row + turn.Which) % 4 != 0)
                    .ToDictionary(row => flow.Sop.Steps[row].Id, row => next.Steps[row].Id));
                break;
            case Move.Bahan:
                Bahan(flow, turn.Which);
                break;
            case Move.File:
                flow.Filed(document: flow.Cycle.Documents.Documents is [.., var last] && turn.Which % 2 == 0 ? last.Id : null);
                break;
            case Move.Tidak when decides:
                flow.Refused("alasan");
                break;
            case Move.Tidak when turn.Which % 20 == 0:
                flow.Cancelled("alasan");
                break;
            default:
                CompleteWithWhatIsNeeded(flow, decides ? FlowLabel.Ya : FlowLabel.None);
                break;
        }
    }

    /// <summary>Whatever is said to be missing is all that hinders.</summary>
    private static void CompleteWithWhatIsNeeded(CycleFlow flow, FlowLabel answer)
    {
        if (flow.TryComplete(answer) is OnwardRefusal.Incomplete incomplete)
        {
            foreach (var missing in incomplete.Missing)
            {
                if (missing is MissingThing.Bahan { Item: var owed })
                {
                    (owed.Status == BahanStatus.Submitted ? flow : flow.HandedIn(owed.Id)).Accepted(owed.Id);
                }
                else
                {
                    flow.Filed();
                }
            }
        }

        flow.Apply(flow.TryComplete(answer));
    }

    /// <summary>The next thing that can happen to one of the requests, or new ones.</summary>
    private static void Bahan(CycleFlow flow, int which)
    {
        var open = flow.Cycle.Bahan.Items.FindAll(item => item.IsOpen);
        if (open.IsEmpty || which % 4 == 0)
        {
            var due = flow.Now.AddDays(2);
            flow.Asked(BahanStory.Request(required: which % 2 == 0, due: due), BahanStory.Request("kabid-ekososbud", required: false, due: due));
            return;
        }

        var item = open[which % open.Count];
        flow.Apply(item.Status switch
        {
            BahanStatus.Submitted when which % 3 == 0 => flow.TryReturn(item.Id, "alasan"),
            BahanStatus.Submitted => flow.TryAccept(item.Id),
            _ when which % 7 == 0 => flow.TryWithdraw(item.Id, "alasan"),
            _ => flow.TryHandIn(item.Id, BahanStory.File()),
        });
    }

    /// <summary>What is not allowed must change nothing either.</summary>
    private static void Refuse(CycleFlow flow, Turn turn)
    {
        var runs = flow.Cycle.Runs;
        var outcome = (turn.Which % 5) switch
        {
            0 => flow.TryComplete(FlowLabel.Tidak),
            1 => flow.TryComplete(FlowLabel.None, runId: Guid.NewGuid()),
            2 when runs.Count > 1 => flow.TryComplete(FlowLabel.Ya, runId: runs[turn.Which % (runs.Count - 1)].Id),
            3 => flow.TryMove(NextVersion(flow.Sop, turn.Which), new Dictionary<Guid, Guid>()),
            _ => flow.TrySendBack(Guid.NewGuid(), "alasan"),
        };
        Assert.IsNotType<StepOutcome.Done>(outcome);
    }

    /// <summary>The same arrows between rows of other ids, the lanes changed over on every other one.</summary>
    private static SopVersion NextVersion(SopVersion sop, int which)
    {
        var ids = sop.Steps.ToDictionary(step => step.Id, _ => Guid.NewGuid());
        var lanes = sop.Lanes.Select(lane => lane.Pelaksana).ToList();
        return new SopVersion(Guid.CreateVersion7(), sop.SopId, sop.Number + 1, SopVersionStatus.Published, sop.Definition with
        {
            Steps =
            [
                .. sop.Steps.Select(step => step with
                {
                    Id = ids[step.Id],
                    Pelaksana = which % 2 == 0 ? step.Pelaksana : lanes[(lanes.IndexOf(step.Pelaksana) + 1) % lanes.Count],
                }),
            ],
            Flows = [.. sop.Flows.Select(flow => flow with { From = ids[flow.From], To = ids[flow.To] })],
        });
    }

    private static bool Follows(SopVersion sheet, StepRun first, StepRun second, DocumentCycle cycle) => first.Completion!.Result switch
    {
        StepResult.Dipindahkan => cycle.Moves.Single(move => move.FromRunId == first.Id).CounterpartOf(first.StepId) == second.StepId,
        StepResult.Dikembalikan => second.Exceptional && sheet.RowOf(second.StepId) < sheet.RowOf(first.StepId),
        _ => !second.Exceptional && sheet.Next(first.StepId, second.ArrivedBy)?.Id == second.StepId,
    };

    private static Guid? Opened(CycleFact fact) => fact switch
    {
        HandedOff handed => handed.RunId,
        CycleMoved moved => moved.RunId,
        _ => null,
    };

    private static Guid? Ended(CycleFact fact) => fact switch
    {
        StepCompleted completed => completed.RunId,
        CycleMoved moved => moved.FromRunId,
        _ => null,
    };

    private static bool Unique(IEnumerable<Guid> told, IEnumerable<Guid> stands) => told.SequenceEqual(stands);

    /// <summary>What the rows tell of it, which are its head and its visits, and then what only its events tell.</summary>
    private static DocumentCycle AsStored(IReadOnlyList<CycleEvent> events) =>
        (DocumentCycle.Replay(events) with { Moves = [], Bahan = BahanBook.Empty, Documents = DocumentBook.Empty, SignOffs = SignOffBook.Empty })
            .WithFilesOf(events);

    private enum Move
    {
        Onward,
        Tidak,
        SendBack,
        ToVersion,
        Bahan,
        File,
        Nonsense,
    }

    private sealed record Turn(Move What, int Which, TimeSpan Later);
}
