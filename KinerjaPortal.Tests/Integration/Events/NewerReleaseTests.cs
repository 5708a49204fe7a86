using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Decisions;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration.Events;

/// <summary>While nodes are updated one after the other, an older one reads events of kinds that it does not know, and goes on.</summary>
public sealed class NewerReleaseTests
{
    [Fact]
    public async Task The_tail_goes_on_behind_an_event_of_an_unknown_kind()
    {
        await using var here = await Node.WithLibraryAsync();
        await using var there = await Node.OpenAsync(here.DatabaseFile);
        var heard = new List<CycleEvent>();
        using var listening = here.Feed.Subscribe(events =>
        {
            lock (heard)
            {
                heard.AddRange(events);
            }
        });
        await here.StartFeedAsync();
        await here.Tail.PollAsync(CancellationToken.None);

        var walk = await StoredWalk.StartAsync(there);
        await NewerAsync(here, walk);
        var next = await StoredWalk.StartAsync(there);
        await here.Tail.PollAsync(CancellationToken.None);

        await Eventually.TrueAsync(() => Of(next).Count == 2, "what came after it is heard of");
        Assert.Equal(new UnknownFact(NewerRelease.Kind, NewerRelease.Payload), Of(walk)[^1].Fact);

        List<CycleEvent> Of(StoredWalk walk)
        {
            lock (heard)
            {
                return [.. heard.Where(e => e.CycleId == walk.Cycle.Id)];
            }
        }
    }

    [Fact]
    public async Task Board_bahan_and_page_read_such_a_cycle_again_and_go_on()
    {
        await using var node = await Node.WithLibraryAsync();
        using var board = await node.BoardAsync();
        using var bahan = await node.BahanAsync();
        using var cycles = node.Cycles();
        await node.StartFeedAsync();
        var walk = await StoredWalk.StartAsync(node);
        await walk.ChangeAsync((cycle, by) => cycle.AskBahan(
            cycle.Current!.Id, [BahanStory.Request(due: DateTimeOffset.UtcNow.AddDays(3))], StoredWalk.Somebody, by, DateTimeOffset.UtcNow));
        using var page = (await cycles.SubscribeAsync(walk.Cycle.Id))!;
        await node.Tail.PollAsync(CancellationToken.None);

        await NewerAsync(node, walk);
        await node.Tail.PollAsync(CancellationToken.None);

        var version = walk.Cycle.Version + 1;
        await Eventually.TrueAsync(() => board.Snapshot.Cards.GetValueOrDefault(walk.Cycle.Id)?.Version == version, "the board has read it again");
        await Eventually.TrueAsync(() => bahan.Snapshot.Cycles.GetValueOrDefault(walk.Cycle.Id)?.Version == version, "bahan has read it again");
        var shown = await page.UpToAsync(version);
        Assert.Equal(walk.Cycle.Runs, shown.Runs);
        Assert.Equal(NewerRelease.Kind, Assert.IsType<UnknownFact>(Assert.Single(shown.UnknownEvents).Fact).Kind);
        Assert.Single(shown.Bahan.Items);
        Assert.Null(await node.Store.FindBrokenLinkAsync(walk.Cycle.Id, CancellationToken.None));
    }

    /// <summary>A cycle without files is read by its rows alone, and what this node knows of it already is not read again.</summary>
    [Fact]
    public async Task An_unknown_event_is_found_whether_the_cycle_holds_files_or_not_and_whoever_wrote_last()
    {
        await using var node = await Node.WithLibraryAsync();
        var (bare, filed) = (await StoredWalk.StartAsync(node), await StoredWalk.StartAsync(node));
        await bare.CompleteAsync();
        await filed.FileAsync();
        foreach (var walk in (StoredWalk[])[bare, filed])
        {
            Assert.Empty((await node.Store.FindAsync(walk.Cycle.Id, CancellationToken.None))!.Cycle.UnknownEvents);

            await NewerAsync(node, walk);

            for (var n = 0; n < 2; n++)
            {
                var cycle = (await node.Store.FindAsync(walk.Cycle.Id, CancellationToken.None))!.Cycle;
                Assert.Equal((walk.Cycle.Version + 1, walk.Cycle.Current), (cycle.Version, cycle.Current));
                Assert.Single(cycle.UnknownEvents);
            }
        }
    }

    private static async Task NewerAsync(Node node, StoredWalk walk)
    {
        await using var db = node.Database();
        await NewerRelease.AppendAsync(db, walk.Cycle.Id);
    }
}
