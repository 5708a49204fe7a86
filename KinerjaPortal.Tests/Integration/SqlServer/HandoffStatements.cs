using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration.SqlServer;

/// <summary>What an append writes for each sort of thing that can happen to a cycle.</summary>
internal static class HandoffStatements
{
    public static IEnumerable<CycleWrite> All(DatabaseProvider provider)
    {
        var flow = CycleFlow.Started();
        yield return CycleWrite.For(before: null, flow.Events, command: null, provider);
        foreach (var outcome in (StepOutcome[])
            [
                flow.TryComplete(FlowLabel.None, "catatan"),
                flow.Completed().Completed().TryComplete(FlowLabel.Tidak, "alasan"),
                flow.TrySendBack(flow.StepIdOf("1"), "alasan"),
                flow.TryCancel("alasan"),
                flow.TryFile(),
                flow.TryAsk(BahanStory.Request() with { Format = BahanStory.File() }),
                flow.Asked(BahanStory.Request()).TryHandIn(flow.Cycle.Bahan.Items[0].Id, BahanStory.File(), BahanStory.File()),
                flow.HandedIn().TryReturn(flow.Cycle.Bahan.Items[0].Id, "alasan"),
                flow.Accepted().Approved().Completed().TryComplete(FlowLabel.None),
            ])
        {
            var events = ((StepOutcome.Done)outcome).Events;
            var before = DocumentCycle.Replay(flow.Events.Take(events[0].Version - 1));
            yield return CycleWrite.For(
                new StoredCycle(before, HashChain.Beginning), events, new CommandId(Guid.NewGuid(), "kunci", "selesai"), provider);
        }
    }
}
