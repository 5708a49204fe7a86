using FsCheck.Fluent;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration.Events;

/// <summary>What happens to handoffs, stored turn by turn: what is read back, with what befell each visit, is what was applied.</summary>
public sealed class StoredHandoffProperties
{
    [Fact]
    public async Task A_cycle_read_back_is_the_one_that_was_never_stored_and_its_card_the_one_that_was_moved()
    {
        await using var node = await Node.WithLibraryAsync();
        var sheets = new List<(Guid OpdId, SopVersion Sop)>();
        foreach (var code in (string[])["kesbangpol-mura", "kec-kelara", "kec-berbek"])
        {
            var office = (await node.Get<OfficeDirectory>().FindAsync(code, CancellationToken.None))!;
            sheets.AddRange((await node.Get<SopCatalogue>().ListAsync(office.Opd.Id, CancellationToken.None)).Select(sop => (office.Opd.Id, sop.Version)));
        }

        using var moved = await node.BoardAsync(sheets[0].OpdId);
        await node.StartFeedAsync();
        var walks = new List<CycleFlow>();

        // One after the other, each in its own time: what was handed on last was handed on last by the clock as well.
        var at = DateTimeOffset.UtcNow;
        foreach (var (turns, n) in HandoffWalk.Walks.Generator.Sample(12, 15).Select((turns, n) => (turns, n)))
        {
            walks.Add(await StoreAsync(node, sheets[n % sheets.Count], turns, at));
            at = walks[^1].Now;
        }

        foreach (var flow in walks)
        {
            SameCycle.Assert(flow.Cycle, (await node.Store.FindAsync(flow.Cycle.Id, CancellationToken.None))!.Cycle);
            Assert.Null(await node.Store.FindBrokenLinkAsync(flow.Cycle.Id, CancellationToken.None));
        }

        var last = walks.Last(flow => flow.Cycle.OpdId == sheets[0].OpdId).Cycle;
        await Eventually.TrueAsync(() => moved.Snapshot.Cards.GetValueOrDefault(last.Id)?.Version == last.Version, "the last turn is on the board");
        using var fresh = await node.BoardAsync(sheets[0].OpdId);
        Assert.NotEmpty(fresh.Snapshot.Cards);
        Assert.All(fresh.Snapshot.Cards.Values, card => Assert.Equal(card, moved.Snapshot.Cards[card.CycleId]));
        Assert.Equal(fresh.Snapshot.Handoffs, moved.Snapshot.Handoffs);
    }

    private static async Task<CycleFlow> StoreAsync(Node node, (Guid OpdId, SopVersion Sop) sheet, HandoffTurn[] turns, DateTimeOffset at)
    {
        var flow = CycleFlow.Started(sheet.Sop, at, sheet.OpdId);
        Assert.Equal(AppendResult.Appended, await node.Store.AppendAsync(before: null, flow.Events, command: null, CancellationToken.None));
        foreach (var turn in turns)
        {
            var before = flow.Events.Count;
            HandoffWalk.Take(flow, turn);

            // A turn may be two commands: a file first, and then what needed it.
            foreach (var command in flow.Events.Skip(before).GroupBy(e => e.Fact is KinerjaPortal.Domain.Documents.DocumentFiled { Title: "Draft" }).OrderByDescending(group => group.Key))
            {
                var stored = (await node.Store.FindAsync(flow.Cycle.Id, CancellationToken.None))!;
                Assert.Equal(AppendResult.Appended, await node.Store.AppendAsync(stored, [.. command], command: null, CancellationToken.None));
            }
        }

        return flow;
    }
}
