using System.Collections.Immutable;
using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Decisions;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Tests.Integration.Events;

/// <summary>What the store promises of an append, on either database.</summary>
public abstract class EventStoreContract(DatabaseProvider provider)
{
    [Fact]
    public async Task Of_two_who_append_to_the_same_version_one_is_told_that_it_is_taken_and_nothing_of_theirs_stays()
    {
        await using var node = await Node.WithLibraryAsync(provider);
        var walk = await StoredWalk.StartAsync(node);
        var seen = (await node.Store.FindAsync(walk.Cycle.Id, CancellationToken.None))!;
        await walk.CompleteAsync("yang pertama");

        var late = await node.Store.AppendAsync(seen, Cancelled(seen), new CommandId(Guid.NewGuid(), "kunci", "batal"), CancellationToken.None);

        Assert.Equal(AppendResult.Taken, late);
        SameCycle.Assert(walk.Cycle, (await node.Store.FindAsync(walk.Cycle.Id, CancellationToken.None))!.Cycle);
        Assert.Null(await node.Store.FindBrokenLinkAsync(walk.Cycle.Id, CancellationToken.None));
        await using var db = node.Database();
        Assert.Empty(await db.Commands.ToListAsync());
    }

    /// <summary>The row of the cycle says which version it has, and not only the key of the next event, which may be free.</summary>
    [Fact]
    public async Task Nothing_is_appended_to_a_cycle_whose_row_has_another_version_than_was_read()
    {
        await using var node = await Node.WithLibraryAsync(provider);
        var walk = await StoredWalk.StartAsync(node);
        var seen = (await node.Store.FindAsync(walk.Cycle.Id, CancellationToken.None))!;
        await using (var db = node.Database())
        {
            await db.Cycles.Where(cycle => cycle.Id == walk.Cycle.Id).ExecuteUpdateAsync(set => set.SetProperty(cycle => cycle.Version, seen.Cycle.Version + 5));
        }

        Assert.Equal(AppendResult.Taken, await node.Store.AppendAsync(seen, Cancelled(seen), command: null, CancellationToken.None));

        Assert.Equal(seen.Cycle.Version, (await node.Store.ReadCycleAsync(walk.Cycle.Id, 1, int.MaxValue, CancellationToken.None))[^1].Event.Version);
    }

    /// <summary>A hundred rows of files have more parameters than SQL Server takes in a command.</summary>
    [Fact]
    public async Task A_hundred_things_are_asked_for_at_once()
    {
        await using var node = await Node.WithLibraryAsync(provider);
        var walk = await StoredWalk.StartAsync(node);
        RequestedBahan[] items =
        [
            .. Enumerable.Range(1, 100).Select(number => BahanStory.Request("kabid", $"Realisasi {number}", due: DateTimeOffset.UtcNow.AddDays(30)) with
            {
                Format = BahanStory.File($"format {number}.xlsx"),
            }),
        ];

        await walk.ChangeAsync((cycle, post) => cycle.AskBahan(cycle.Current!.Id, [.. items], StoredWalk.Somebody, post, DateTimeOffset.UtcNow));

        SameCycle.Assert(walk.Cycle, (await node.Store.FindAsync(walk.Cycle.Id, CancellationToken.None))!.Cycle);
        await using var db = node.Database();
        Assert.Equal(100, await db.CycleFiles.CountAsync(file => file.CycleId == walk.Cycle.Id));
        var before = new StoredCycle(DocumentCycle.Replay((await node.Store.ReadCycleAsync(walk.Cycle.Id, 1, walk.Cycle.Version - 1, CancellationToken.None)).Select(stored => stored.Event).ToImmutableArray()), HashChain.Beginning);
        Assert.All(
            CycleWrite.For(before, walk.LastEvents, command: null, DatabaseProvider.SqlServer).Parts,
            part => Assert.InRange(part.Values.Count, 1, CycleWrite.MostParameters));
    }

    [Theory]
    [InlineData("Kunci-A", "kunci-a")]
    [InlineData("kunci", "kunci ")]
    [InlineData("kunci-é", "kunci-e")]
    public async Task Keys_of_commands_that_differ_at_all_are_two(string one, string other)
    {
        await using var node = await Node.WithLibraryAsync(provider);
        var person = Guid.NewGuid();
        var first = await StoredWalk.StartAsync(node);
        var second = await StoredWalk.StartAsync(node);

        Assert.Equal(AppendResult.Appended, await CancelAsync(node, first.Cycle.Id, new CommandId(person, one, "batal")));
        Assert.Null(await node.Store.FindCommandAsync(new CommandId(person, other, "batal"), CancellationToken.None));
        Assert.Equal(AppendResult.Appended, await CancelAsync(node, second.Cycle.Id, new CommandId(person, other, "batal")));

        Assert.Equal(first.Cycle.Id, (await node.Store.FindCommandAsync(new CommandId(person, one, "batal"), CancellationToken.None))?.CycleId);
        Assert.Equal(second.Cycle.Id, (await node.Store.FindCommandAsync(new CommandId(person, other, "batal"), CancellationToken.None))?.CycleId);
    }

    [Fact]
    public async Task Events_are_read_after_a_number_and_by_their_numbers()
    {
        await using var node = await Node.WithLibraryAsync(provider);
        var walk = await StoredWalk.StartAsync(node);
        await walk.CompleteAsync();

        var all = await node.Store.ReadAfterAsync(0, long.MaxValue, walk.Cycle.OpdId, 100, CancellationToken.None);
        var some = await node.Store.ReadAtAsync([all[1].Sequence, all[^1].Sequence, long.MaxValue], CancellationToken.None);

        Assert.Equal([1, 2, 3, 4], all.Select(stored => stored.Event.Version));
        Assert.Equal([all[1].Sequence, all[^1].Sequence], some.Select(stored => stored.Sequence));
        Assert.Equal(all[^1].Sequence, await node.Store.LastSequenceAsync(CancellationToken.None));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(9_999_999)]
    [InlineData(1_234_560)]
    public async Task A_moment_comes_back_to_the_tick(long ticks)
    {
        await using var node = await Node.WithLibraryAsync(provider);
        var walk = await StoredWalk.StartAsync(node);
        var cycle = (await node.Store.FindAsync(walk.Cycle.Id, CancellationToken.None))!;
        var at = new DateTimeOffset(2026, 11, 20, 23, 59, 59, TimeSpan.FromHours(7)).AddTicks(ticks);
        var cancelled = cycle.Cycle.Cancel("Tidak jadi.", StoredWalk.Somebody, actedFor: null, at);
        await node.Store.AppendAsync(cycle, ((StepOutcome.Done)cancelled).Events, command: null, CancellationToken.None);

        Assert.Equal(at, (await node.Store.FindAsync(walk.Cycle.Id, CancellationToken.None))!.Cycle.ClosedAt);
        Assert.Equal(at, (await node.Store.ReadCycleAsync(walk.Cycle.Id, 3, 3, CancellationToken.None)).Single().Event.At);
        Assert.Null(await node.Store.FindBrokenLinkAsync(walk.Cycle.Id, CancellationToken.None));
    }

    private static IReadOnlyList<CycleEvent> Cancelled(StoredCycle cycle) =>
        Assert.IsType<StepOutcome.Done>(cycle.Cycle.Cancel("Tidak jadi.", StoredWalk.Somebody, actedFor: null, DateTimeOffset.UtcNow).Outcome).Events;

    private static async Task<AppendResult> CancelAsync(Node node, Guid cycleId, CommandId command)
    {
        var stored = (await node.Store.FindAsync(cycleId, CancellationToken.None))!;
        return await node.Store.AppendAsync(stored, Cancelled(stored), command, CancellationToken.None);
    }
}

public sealed class EventStoreOnSqlite() : EventStoreContract(DatabaseProvider.Sqlite);

public sealed class EventStoreOnSqlServer() : EventStoreContract(DatabaseProvider.SqlServer);
