using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration.Events;

public abstract class EventFeedContract(DatabaseProvider provider)
{
    [Fact]
    public async Task Events_come_in_order_and_once_though_the_tail_reads_them_too()
    {
        await using var node = await Node.WithLibraryAsync(provider);
        var heard = Listen(node);
        await node.StartFeedAsync(tail: true);

        var walks = new[] { await StoredWalk.StartAsync(node), await StoredWalk.StartAsync(node) };
        await Task.WhenAll(walks.Select(walk => walk.CompleteToTheEndAsync()));
        await node.Tail.PollAsync(CancellationToken.None);
        var last = await StoredWalk.StartAsync(node);

        await Eventually.TrueAsync(() => heard.Of(last.Cycle.Id).Count == 2, "the last cycle is heard of");
        Assert.All(walks, walk => Assert.Equal(Enumerable.Range(1, walk.Cycle.Version), heard.Of(walk.Cycle.Id)));
    }

    [Fact]
    public async Task Events_of_one_commit_come_together()
    {
        await using var node = await Node.WithLibraryAsync(provider);
        var batches = new List<int>();
        using var subscription = node.Feed.Subscribe(events =>
        {
            lock (batches)
            {
                batches.Add(events.Count);
            }
        });
        await node.StartFeedAsync();

        var walk = await StoredWalk.StartAsync(node);
        await walk.CompleteAsync();

        await Eventually.TrueAsync(() => batches.Count == 2, "both commits are heard of");
        Assert.Equal([2, 2], batches);
    }

    [Fact]
    public async Task What_another_node_commits_arrives_once_and_in_the_order_of_the_cycle()
    {
        await using var here = await Node.WithLibraryAsync(provider);
        await using var there = await here.OpenAnotherAsync();
        var heard = Listen(here);
        await here.StartFeedAsync();
        await here.Tail.PollAsync(CancellationToken.None);

        // Begun here, moved on there, moved on here: this node hears of its own version 5 before it has read 3 and 4.
        var walk = await StoredWalk.StartAsync(here);
        await walk.CompleteAsync(on: there);
        await walk.CompleteAsync(on: here);
        await Eventually.TrueAsync(() => heard.Of(walk.Cycle.Id).Count == 6, "the gap is filled from the table");
        await here.Tail.PollAsync(CancellationToken.None);
        await walk.CompleteAsync(on: there);
        await here.Tail.PollAsync(CancellationToken.None);

        await Eventually.TrueAsync(() => heard.Of(walk.Cycle.Id).Count >= 8, "the other node's last commit is heard of");
        Assert.Equal(Enumerable.Range(1, 8), heard.Of(walk.Cycle.Id));
    }

    [Fact]
    public async Task Two_nodes_that_move_the_same_documents_hear_the_same()
    {
        await using var here = await Node.WithLibraryAsync(provider);
        await using var there = await here.OpenAnotherAsync();
        var (heardHere, heardThere) = (Listen(here), Listen(there));
        await here.StartFeedAsync(tail: true);
        await there.StartFeedAsync(tail: true);

        var walks = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => StoredWalk.StartAsync(here)));
        await Task.WhenAll(walks.Select(async (walk, index) =>
        {
            for (var step = index; walk.Cycle.Current is not null; step++)
            {
                await walk.CompleteAsync(on: step % 2 == 0 ? here : there);
            }
        }));

        foreach (var heard in (Heard[])[heardHere, heardThere])
        {
            await Eventually.TrueAsync(() => walks.All(walk => heard.Of(walk.Cycle.Id).Count >= walk.Cycle.Version), "all is heard of");
            Assert.All(walks, walk => Assert.Equal(Enumerable.Range(1, walk.Cycle.Version), heard.Of(walk.Cycle.Id)));
        }
    }

    [Fact]
    public async Task A_failing_subscriber_does_not_hurt_the_others()
    {
        await using var node = await Node.WithLibraryAsync(provider);
        using var failing = node.Feed.Subscribe(_ => throw new InvalidOperationException("A broken panel."));
        var heard = Listen(node);
        await node.StartFeedAsync();

        var walk = await StoredWalk.StartAsync(node);
        await walk.CompleteAsync();

        await Eventually.TrueAsync(() => heard.Of(walk.Cycle.Id).Count == 4, "the other subscriber hears everything");
    }

    [Fact]
    public async Task Who_has_left_hears_nothing_any_more()
    {
        await using var node = await Node.WithLibraryAsync(provider);
        var left = 0;
        node.Feed.Subscribe(_ => left++).Dispose();
        var heard = Listen(node);
        await node.StartFeedAsync();

        var walk = await StoredWalk.StartAsync(node);

        await Eventually.TrueAsync(() => heard.Of(walk.Cycle.Id).Count == 2, "the one who stayed hears it");
        Assert.Equal(0, left);
    }

    [Fact]
    public async Task Who_publishes_may_go_on_writing_to_the_list()
    {
        await using var node = await Node.WithLibraryAsync();
        await using var elsewhere = await Node.OpenAsync(node.DatabaseFile);
        var heard = Listen(node);
        var walk = await StoredWalk.StartAsync(elsewhere);
        var list = walk.LastEvents.ToList();

        node.Feed.Publish(list);
        list.Clear();
        await node.StartFeedAsync();

        await Eventually.TrueAsync(() => heard.Of(walk.Cycle.Id).Count == 2, "what was published is heard of");
    }

    [Fact]
    public async Task One_bad_event_costs_neither_its_batch_nor_what_comes_after_it()
    {
        await using var node = await Node.WithLibraryAsync();
        await using var elsewhere = await Node.OpenAsync(node.DatabaseFile);
        var heard = Listen(node);
        await node.StartFeedAsync();
        var walk = await StoredWalk.StartAsync(elsewhere);

        node.Feed.Publish([null!, .. walk.LastEvents]);
        await walk.CompleteAsync(on: node);

        await Eventually.TrueAsync(() => heard.Of(walk.Cycle.Id).Count == 4, "all good events are heard of");
        Assert.Equal(Enumerable.Range(1, 4), heard.Of(walk.Cycle.Id));
    }

    private static Heard Listen(Node node)
    {
        var heard = new Heard();
        node.Feed.Subscribe(heard.Add);
        return heard;
    }

    private sealed class Heard
    {
        private readonly Lock _lock = new();
        private readonly List<CycleEvent> _events = [];

        public void Add(IReadOnlyList<CycleEvent> events)
        {
            lock (_lock)
            {
                _events.AddRange(events);
            }
        }

        /// <summary>The versions of one cycle in the order in which they were heard.</summary>
        public List<int> Of(Guid cycleId)
        {
            lock (_lock)
            {
                return [.. _events.Where(e => e.CycleId == cycleId).Select(e => e.Version)];
            }
        }
    }
}

public sealed class EventFeedOnSqlite() : EventFeedContract(DatabaseProvider.Sqlite);

public sealed class EventFeedOnSqlServer() : EventFeedContract(DatabaseProvider.SqlServer);
