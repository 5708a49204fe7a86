using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration.Events;

public sealed class LiveCyclesTests
{
    [Fact]
    public async Task An_open_page_follows_its_cycle()
    {
        await using var node = await Node.WithLibraryAsync();
        using var live = node.Cycles();
        await node.StartFeedAsync();
        var walk = await StoredWalk.StartAsync(node);
        using var page = (await live.SubscribeAsync(walk.Cycle.Id))!;

        await walk.CompleteAsync();

        SameCycle.Assert(walk.Cycle, await page.UpToAsync(walk.Cycle.Version));
    }

    [Fact]
    public async Task A_cycle_moved_to_another_version_is_the_same_read_replayed_and_followed()
    {
        await using var node = await Node.WithLibraryAsync();
        using var live = node.Cycles();
        await node.StartFeedAsync();
        var walk = await StoredWalk.StartAsync(node);
        await walk.CompleteAsync();
        using var page = (await live.SubscribeAsync(walk.Cycle.Id))!;

        for (var n = 0; n < 2; n++)
        {
            await walk.MoveToAsync(await NewVersions.In(node).EstablishedAsync("kesbangpol-mura-renja", DateOnly.FromDateTime(DateTime.UtcNow.Date)));
            await walk.CompleteAsync();
        }

        SameCycle.Assert(walk.Cycle, await page.UpToAsync(walk.Cycle.Version));
        SameCycle.Assert(walk.Cycle, (await node.Store.FindAsync(walk.Cycle.Id, CancellationToken.None))!.Cycle);
        var events = await node.Store.ReadCycleAsync(walk.Cycle.Id, 1, walk.Cycle.Version, CancellationToken.None);
        SameCycle.Assert(walk.Cycle, DocumentCycle.Replay(events.Select(stored => stored.Event)));
        Assert.Null(await node.Store.FindBrokenLinkAsync(walk.Cycle.Id, CancellationToken.None));
    }

    [Fact]
    public async Task A_cycle_that_does_not_exist_has_no_page()
    {
        await using var node = await Node.WithLibraryAsync();
        using var live = node.Cycles();

        Assert.Null(await live.SubscribeAsync(Guid.NewGuid()));
    }

    [Fact]
    public async Task A_page_opened_in_the_moment_of_a_handoff_takes_the_news_from_nobody()
    {
        await using var node = await Node.WithLibraryAsync();
        using var live = node.Cycles();
        var walk = await StoredWalk.StartAsync(node);
        using var first = (await live.SubscribeAsync(walk.Cycle.Id))!;

        // The feed does not run yet, so this is committed and not told.
        await walk.CompleteAsync();
        using var newcomer = (await live.SubscribeAsync(walk.Cycle.Id))!;
        await node.StartFeedAsync();

        SameCycle.Assert(walk.Cycle, await newcomer.UpToAsync(walk.Cycle.Version));
        SameCycle.Assert(walk.Cycle, await first.UpToAsync(walk.Cycle.Version));
    }

    [Fact]
    public async Task A_cycle_whose_last_page_was_closed_is_read_anew_for_the_next()
    {
        await using var node = await Node.WithLibraryAsync();
        using var live = node.Cycles();
        var walk = await StoredWalk.StartAsync(node);
        (await live.SubscribeAsync(walk.Cycle.Id))!.Dispose();

        await walk.CompleteAsync();
        using var page = (await live.SubscribeAsync(walk.Cycle.Id))!;

        SameCycle.Assert(walk.Cycle, page.Initial);
    }
}
