using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Domain.Cycles.Decisions;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Bahan;
using KinerjaPortal.Web.Features.Live;

namespace KinerjaPortal.Tests.Integration.Bahan;

/// <summary>The bahan that was moved by events is the bahan that the database would give.</summary>
public sealed class BahanProjectionTests
{
    [Fact]
    public async Task Bahan_moved_by_events_equals_what_is_freshly_read()
    {
        await using var node = await Node.WithLibraryAsync();
        using var moved = await node.BahanAsync();
        await node.StartFeedAsync();

        var accepted = await AskedAsync(node);
        await HandInAsync(accepted);
        await accepted.ChangeAsync((cycle, by) => cycle.AcceptBahan(Item(accepted).Id, 1, StoredWalk.Somebody, by, DateTimeOffset.UtcNow));
        var returned = await AskedAsync(node);
        await HandInAsync(returned);
        await returned.ChangeAsync((cycle, by) => cycle.ReturnBahan(Item(returned).Id, 1, "Triwulan III belum ada.", StoredWalk.Somebody, by, DateTimeOffset.UtcNow));
        await HandInAsync(returned);
        var withdrawn = await AskedAsync(node);
        await withdrawn.ChangeAsync((cycle, by) => cycle.WithdrawBahan(Item(withdrawn).Id, "Sudah ada.", StoredWalk.Somebody, by, DateTimeOffset.UtcNow));
        var late = await AskedAsync(node, asked => asked with { DueAt = DateTimeOffset.UtcNow.AddMinutes(-1) });
        await late.ChangeAsync((cycle, by) => cycle.RemindLate(cycle.Current!.Id, StoredWalk.Somebody, by, DateTimeOffset.UtcNow));
        await (await AskedAsync(node)).CancelAsync("Tidak jadi.");
        await (await StoredWalk.StartAsync(node)).CancelAsync("Tanpa bahan.");

        await FollowedAsync(moved, late);
        await AssertSameAsAFreshOneAsync(node, moved);
        Assert.Equal(4, moved.Snapshot.Cycles.Count);
        Assert.Single(Item(late).Reminders);
    }

    [Fact]
    public async Task The_first_request_of_a_cycle_comes_to_who_watches_already()
    {
        await using var node = await Node.WithLibraryAsync();
        using var bahan = await node.BahanAsync();
        using var watcher = bahan.Subscribe();
        await node.StartFeedAsync();

        var walk = await AskedAsync(node);

        using var patience = new CancellationTokenSource(Eventually.Patience);
        await foreach (var change in watcher.ChangesAsync(patience.Token))
        {
            Assert.Equal([walk.Cycle.Id], change.Changed);
            Assert.Equal(Item(walk).Title, change.State.Find(Item(walk).Id)!.Item.Title);
            break;
        }
    }

    [Fact]
    public async Task What_is_handed_in_while_it_is_read_is_neither_missed_nor_told_twice()
    {
        await using var node = await Node.WithLibraryAsync();
        var walk = await AskedAsync(node);

        // The feed does not run yet: what is committed now waits for the projection, which has read it from the table already.
        using var bahan = await node.BahanAsync();
        await HandInAsync(walk);
        await node.StartFeedAsync();
        await HandInAsync(walk);

        await FollowedAsync(bahan, walk);
        Assert.Equal(2, bahan.Snapshot.Find(Item(walk).Id)!.Item.Versions.Count);
        await AssertSameAsAFreshOneAsync(node, bahan);
    }

    [Fact]
    public async Task A_closed_cycle_leaves_and_is_told_as_a_change()
    {
        await using var node = await Node.WithLibraryAsync();
        var walk = await AskedAsync(node);
        using var bahan = await node.BahanAsync();
        using var watcher = bahan.Subscribe();
        await node.StartFeedAsync();
        Assert.NotNull(watcher.Initial.Find(Item(walk).Id));

        await walk.CancelAsync("Digabung.");

        await Eventually.TrueAsync(() => bahan.Snapshot.Cycles.IsEmpty, "the cancelled cycle is gone");
        await AssertSameAsAFreshOneAsync(node, bahan);
    }

    private static BahanItem Item(StoredWalk walk) => walk.Cycle.Bahan.Items[^1];

    private static async Task<StoredWalk> AskedAsync(Node node, Func<RequestedBahan, RequestedBahan>? change = null)
    {
        var walk = await StoredWalk.StartAsync(node);
        var asked = BahanStory.Request(due: DateTimeOffset.UtcNow.AddDays(3));
        await walk.ChangeAsync((cycle, by) => cycle.AskBahan(
            cycle.Current!.Id, [change is null ? asked : change(asked)], StoredWalk.Somebody, by, DateTimeOffset.UtcNow.AddMinutes(-10)));
        return walk;
    }

    private static Task HandInAsync(StoredWalk walk) => walk.ChangeAsync(
        (cycle, by) => cycle.SubmitBahan(Item(walk).Id, [BahanStory.File()], "Terlampir.", StoredWalk.Somebody, by, DateTimeOffset.UtcNow));

    private static Task FollowedAsync(LiveProjection<BahanSnapshot> bahan, StoredWalk walk) =>
        Eventually.TrueAsync(() => bahan.Snapshot.Cycles.GetValueOrDefault(walk.Cycle.Id)?.Version == walk.Cycle.Version, "the last event is there");

    private static async Task AssertSameAsAFreshOneAsync(Node node, LiveProjection<BahanSnapshot> moved)
    {
        using var fresh = await node.BahanAsync();
        Assert.Equal(fresh.Snapshot.Cycles.Keys.Order(), moved.Snapshot.Cycles.Keys.Order());
        Assert.All(fresh.Snapshot.Cycles, cycle => SameCycle.Assert(cycle.Value, moved.Snapshot.Cycles[cycle.Key]));
    }
}
