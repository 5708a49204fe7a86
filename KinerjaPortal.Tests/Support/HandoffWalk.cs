using FsCheck;
using FsCheck.Fluent;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Refusals;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Tests.Support;

/// <summary>Random turns of everything that can happen to a handoff. What is refused happens not; that nothing else does either, the properties say.</summary>
internal static class HandoffWalk
{
    private static readonly Gen<HandoffTurn> Turns =
        from what in Gen.Frequency(
            (12, Gen.Constant(HandoffMove.Onward)), (5, Gen.Constant(HandoffMove.Tidak)), (3, Gen.Constant(HandoffMove.SendBack)),
            (6, Gen.Constant(HandoffMove.See)), (3, Gen.Constant(HandoffMove.Accept)), (6, Gen.Constant(HandoffMove.Recall)),
            (3, Gen.Constant(HandoffMove.Hold)), (3, Gen.Constant(HandoffMove.Release)), (2, Gen.Constant(HandoffMove.File)),
            (1, Gen.Constant(HandoffMove.Cancel)))
        from which in Gen.Choose(0, 1000)
        from minutes in Gen.Choose(0, 2000)
        select new HandoffTurn(what, which, TimeSpan.FromMinutes(minutes));

    public static Arbitrary<HandoffTurn[]> Walks { get; } = Turns.ArrayOf(60).ToArbitrary();

    public static void Take(CycleFlow flow, HandoffTurn turn)
    {
        flow.After(turn.Later);

        // Every fifth time somebody tries it who is not the holder.
        var by = turn.Which % 5 == 0 ? HandoffStory.HolderOf("orang lain") : flow.Holder;
        var outcome = turn.What switch
        {
            HandoffMove.Tidak => flow.TryComplete(by, FlowLabel.Tidak, "alasan"),
            HandoffMove.SendBack => SendBack(flow, turn, by),
            HandoffMove.See => flow.TrySee(by),
            HandoffMove.Accept => flow.TryTakeOver(by),
            HandoffMove.Recall => flow.TryRecall(by: turn.Which % 5 == 0 ? by : null),
            HandoffMove.Hold => flow.TryHold((ExternalSystem)(turn.Which % 5), withEvidence: turn.Which % 4 != 0),
            HandoffMove.Release => flow.TryRelease(),
            HandoffMove.File => flow.TryDraft(),
            HandoffMove.Cancel when turn.Which % 10 == 0 => flow.TryCancel("alasan"),
            HandoffMove.Onward => Onward(flow, by),
            _ => new StepOutcome.Repeated(flow.Cycle.Version),
        };
        if (outcome is StepOutcome.Done)
        {
            flow.Apply(outcome);
        }
    }

    private static StepOutcome SendBack(CycleFlow flow, HandoffTurn turn, Actor by) =>
        flow.Cycle.Current is not null && flow.Cycle.EarlierSteps(flow.Sop) is { Count: > 0 } earlier
            ? flow.TrySendBack(earlier[turn.Which % earlier.Count].Id, "alasan", by: by)
            : flow.TrySendBack(Guid.NewGuid(), "alasan", by: by);

    /// <summary>Ya at a decision, with the file that must come out of the step, or signed on paper.</summary>
    private static StepOutcome Onward(CycleFlow flow, Actor by)
    {
        var answer = flow.Sop.Step(flow.Cycle.Runs[^1].StepId).Symbol == StepSymbol.Decision ? FlowLabel.Ya : FlowLabel.None;
        var outcome = flow.TryComplete(by, answer);
        return outcome switch
        {
            OnwardRefusal.Incomplete { Missing: [MissingThing.OutputFile] } => flow.Drafted().TryComplete(by, answer),
            CompletionRefusal.NotSigned => flow.TryRecordPaper(by, signatory: by),
            _ => outcome,
        };
    }
}

internal enum HandoffMove
{
    Onward,
    Tidak,
    SendBack,
    See,
    Accept,
    Recall,
    Hold,
    Release,
    File,
    Cancel,
}

internal sealed record HandoffTurn(HandoffMove What, int Which, TimeSpan Later);
