using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Live;

namespace KinerjaPortal.Tests.Integration.Events;

public sealed class LiveCyclesTests
{
    [Fact]
    public async Task An_open_page_follows_its_cycle()
    {
        await using var node = await Node.WithLibraryAsync();
        using var live = new LiveCycles(node.Store, node.Feed);
        await node.StartFeedAsync();
        var walk = await StoredWalk.StartAsync(node);
        using var page = (await live.SubscribeAsync(walk.Cycle.Id, CancellationToken.None))!;

        await walk.CompleteAsync();

        SameCycle.Assert(walk.Cycle, (await UpToAsync(page, walk.Cycle.Version)));
    }

    [Fact]
    public async Task A_cycle_moved_to_another_version_is_the_same_read_replayed_and_followed()
    {
        await using var node = await Node.WithLibraryAsync();
        using var live = new LiveCycles(node.Store, node.Feed);
        await node.StartFeedAsync();
        var walk = await StoredWalk.StartAsync(node);
        await walk.CompleteAsync();
        using var page = (await live.SubscribeAsync(walk.Cycle.Id, CancellationToken.None))!;

        for (var n = 0; n < 2; n++)
        {
            await walk.MoveToAsync(await NewVersions.In(node).EstablishedAsync("kesbangpol-mura-renja", DateOnly.FromDateTime(DateTime.UtcNow.Date)));
            await walk.CompleteAsync();
        }

        SameCycle.Assert(walk.Cycle, await UpToAsync(page, walk.Cycle.Version));
        SameCycle.Assert(walk.Cycle, (await node.Store.FindAsync(walk.Cycle.Id, CancellationToken.None))!.Cycle);
        var events = await node.Store.ReadCycleAsync(walk.Cycle.Id, 1, walk.Cycle.Version, CancellationToken.None);
        SameCycle.Assert(walk.Cycle, DocumentCycle.Replay(events.Select(stored => stored.Event)));
        Assert.Null(await node.Store.FindBrokenLinkAsync(walk.Cycle.Id, CancellationToken.None));
    }

    [Fact]
    public async Task A_cycle_that_does_not_exist_has_no_page()
    {
        await using var node = await Node.WithLibraryAsync();
        using var live = new LiveCycles(node.Store, node.Feed);

        Assert.Null(await live.SubscribeAsync(Guid.NewGuid(), CancellationToken.None));
    }

    /// <summary>The newcomer reads the table before the feed has told those who are there already.</summary>
    [Fact]
    public async Task A_page_opened_in_the_moment_of_a_handoff_takes_the_news_from_nobody()
    {
        await using var node = await Node.WithLibraryAsync();
        using var live = new LiveCycles(node.Store, node.Feed);
        var walk = await StoredWalk.StartAsync(node);
        using var first = (await live.SubscribeAsync(walk.Cycle.Id, CancellationToken.None))!;

        // The feed does not run yet, so this is committed and not told.
        await walk.CompleteAsync();
        using var newcomer = (await live.SubscribeAsync(walk.Cycle.Id, CancellationToken.None))!;
        await node.StartFeedAsync();

        SameCycle.Assert(walk.Cycle, newcomer.Initial);
        SameCycle.Assert(walk.Cycle, await UpToAsync(first, walk.Cycle.Version));
    }

    private static async Task<DocumentCycle> UpToAsync(
        LiveSubscription<DocumentCycle> page, int version)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await foreach (var change in page.ChangesAsync(patience.Token))
        {
            if (change.State.Version >= version)
            {
                return change.State;
            }
        }

        throw new InvalidOperationException("The subscription ended.");
    }
}
