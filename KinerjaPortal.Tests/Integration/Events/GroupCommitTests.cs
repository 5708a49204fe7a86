using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Decisions;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Tests.Integration.Events;

/// <summary>Group commit: appends that wait for their turn together are made durable together, and each is still its own.</summary>
public sealed class GroupCommitTests : IAsyncLifetime
{
    private Node _node = null!;
    private StatementCounter _statements = null!;
    private WriteGate.Turn _turn;

    public async ValueTask InitializeAsync()
    {
        _node = await Node.WithLibraryAsync();
        _statements = new StatementCounter(_node.DatabaseFile);
    }

    public async ValueTask DisposeAsync()
    {
        _statements.Dispose();
        await _node.DisposeAsync();
    }

    [Fact]
    public async Task Five_that_wait_for_the_writer_before_them_share_one_transaction()
    {
        var appends = await WaitingAsync(await CyclesAsync(5));

        Assert.All(await WrittenAsync(appends), result => Assert.Equal(AppendResult.Appended, result));

        Assert.Equal(5, _statements.Take().Count(sql => sql.StartsWith("SAVEPOINT", StringComparison.Ordinal)));
        foreach (var append in appends)
        {
            await AssertCancelledAsync(append.Before);
        }
    }

    [Fact]
    public async Task One_that_comes_alone_needs_no_savepoint()
    {
        var cycle = Assert.Single(await CyclesAsync(1));
        _statements.Take();

        Assert.Equal(AppendResult.Appended, await AppendAsync(cycle, Cancelled(cycle)));

        Assert.DoesNotContain(_statements.Take(), sql => sql.Contains("SAVEPOINT", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_two_in_a_group_that_change_the_same_cycle_the_later_one_is_taken_and_the_others_are_whole()
    {
        var cycles = await CyclesAsync(3);
        var late = new CommandId(Guid.NewGuid(), "kunci", "batal");

        var appends = await WaitingAsync([cycles[0], cycles[1], cycles[1], cycles[2]], n => n == 2 ? late : null);

        Assert.Equal([AppendResult.Appended, AppendResult.Appended, AppendResult.Taken, AppendResult.Appended], await WrittenAsync(appends));
        foreach (var cycle in cycles)
        {
            await AssertCancelledAsync(cycle);
        }

        Assert.Null(await _node.Store.FindCommandAsync(late, CancellationToken.None));
    }

    /// <summary>A doubled key: its first statements are done when the last one fails.</summary>
    [Fact]
    public async Task One_whose_key_was_used_leaves_nothing_behind_and_the_others_whole()
    {
        var cycles = await CyclesAsync(3);
        var key = new CommandId(Guid.NewGuid(), "kunci", "batal");

        var appends = await WaitingAsync(cycles, n => n < 2 ? key : null);

        Assert.Equal([AppendResult.Appended, AppendResult.Taken, AppendResult.Appended], await WrittenAsync(appends));
        await AssertCancelledAsync(cycles[0]);
        await AssertUntouchedAsync(cycles[1]);
        await AssertCancelledAsync(cycles[2]);
    }

    [Fact]
    public async Task One_that_cannot_be_written_at_all_fails_alone()
    {
        var cycles = await CyclesAsync(3);
        await CloseGateAsync();
        var first = Task.Run(() => AppendAsync(cycles[0], Cancelled(cycles[0])));
        var nameless = Task.Run(() => AppendAsync(
            cycles[1], [.. Cancelled(cycles[1]).Select(e => e with { Actor = new Actor(Guid.NewGuid(), null!) })]));
        var last = Task.Run(() => AppendAsync(cycles[2], Cancelled(cycles[2])));
        await WaitUntilQueuedAsync(3);

        _turn.Dispose();

        Assert.Equal(AppendResult.Appended, await first);
        await Assert.ThrowsAsync<SqliteException>(() => nameless);
        Assert.Equal(AppendResult.Appended, await last);
        await AssertCancelledAsync(cycles[0]);
        await AssertUntouchedAsync(cycles[1]);
        await AssertCancelledAsync(cycles[2]);
    }

    [Fact]
    public async Task One_that_was_given_up_while_it_waited_is_not_written()
    {
        var cycles = await CyclesAsync(2);
        using var gone = new CancellationTokenSource();
        await CloseGateAsync();
        var givenUp = Task.Run(() => _node.Store.AppendAsync(cycles[0], Cancelled(cycles[0]), command: null, gone.Token));
        var other = Task.Run(() => AppendAsync(cycles[1], Cancelled(cycles[1])));
        await WaitUntilQueuedAsync(2);

        await gone.CancelAsync();
        _turn.Dispose();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => givenUp);
        Assert.Equal(AppendResult.Appended, await other);
        await AssertUntouchedAsync(cycles[0]);
        await AssertCancelledAsync(cycles[1]);
    }

    /// <summary>Whoever is answered may read what it did, and the feed has it already.</summary>
    [Fact]
    public async Task The_feed_hears_of_each_once_and_in_the_order_of_the_group()
    {
        var cycles = await CyclesAsync(4);
        await _node.StartFeedAsync();
        var heard = new List<Guid>();
        using var listening = _node.Feed.Subscribe(events =>
        {
            lock (heard)
            {
                heard.AddRange(events.Where(e => e.Fact is CycleCancelled).Select(e => e.CycleId));
            }
        });

        await WrittenAsync(await WaitingAsync(cycles));

        await Eventually.TrueAsync(() => Count() == 4, "all four were told");
        Assert.Equal(cycles.Select(cycle => cycle.Cycle.Id), heard);

        int Count()
        {
            lock (heard)
            {
                return heard.Count;
            }
        }
    }

    private async Task<IReadOnlyList<StoredCycle>> CyclesAsync(int count)
    {
        var cycles = new List<StoredCycle>();
        for (var n = 0; n < count; n++)
        {
            var walk = await StoredWalk.StartAsync(_node);
            cycles.Add((await _node.Store.FindAsync(walk.Cycle.Id, CancellationToken.None))!);
        }

        return cycles;
    }

    /// <summary>Cancels each of these cycles while another writer is at work: they queue in this order.</summary>
    private async Task<IReadOnlyList<Append>> WaitingAsync(IReadOnlyList<StoredCycle> cycles, Func<int, CommandId?>? key = null)
    {
        await CloseGateAsync();
        var appends = new List<Append>();
        foreach (var cycle in cycles)
        {
            var command = key?.Invoke(appends.Count);
            appends.Add(new Append(cycle, Task.Run(() => _node.Store.AppendAsync(cycle, Cancelled(cycle), command, CancellationToken.None))));
            await WaitUntilQueuedAsync(appends.Count);
        }

        return appends;
    }

    private async Task CloseGateAsync() => _turn = await _node.Get<WriteGate>().EnterAsync(CancellationToken.None);

    private Task WaitUntilQueuedAsync(int count) =>
        Eventually.TrueAsync(() => _node.Store.AppendsWaiting == count, $"{count} appends wait for their turn");

    private Task<AppendResult[]> WrittenAsync(IReadOnlyList<Append> appends)
    {
        _statements.Take();
        _turn.Dispose();
        return Task.WhenAll(appends.Select(append => append.Result));
    }

    private Task<AppendResult> AppendAsync(StoredCycle before, IReadOnlyList<CycleEvent> events) =>
        _node.Store.AppendAsync(before, events, command: null, CancellationToken.None);

    private async Task AssertCancelledAsync(StoredCycle before)
    {
        var after = (await _node.Store.FindAsync(before.Cycle.Id, CancellationToken.None))!.Cycle;
        Assert.Equal((CycleStatus.Cancelled, before.Cycle.Version + 1), (after.Status, after.Version));
        Assert.Null(await _node.Store.FindBrokenLinkAsync(before.Cycle.Id, CancellationToken.None));
    }

    private async Task AssertUntouchedAsync(StoredCycle before)
    {
        SameCycle.Assert(before.Cycle, (await _node.Store.FindAsync(before.Cycle.Id, CancellationToken.None))!.Cycle);
        Assert.Null(await _node.Store.FindBrokenLinkAsync(before.Cycle.Id, CancellationToken.None));
        await using var db = _node.Database();
        Assert.False(await db.Commands.AnyAsync(command => command.CycleId == before.Cycle.Id));
    }

    private static IReadOnlyList<CycleEvent> Cancelled(StoredCycle cycle) =>
        Assert.IsType<StepOutcome.Done>(cycle.Cycle.Cancel("Tidak jadi.", StoredWalk.Somebody, actedFor: null, DateTimeOffset.UtcNow).Outcome).Events;

    private sealed record Append(StoredCycle Before, Task<AppendResult> Result);
}
