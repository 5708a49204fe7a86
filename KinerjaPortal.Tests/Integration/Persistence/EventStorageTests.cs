using System.Text.RegularExpressions;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Tests.Integration.Persistence;

public sealed partial class EventStorageTests
{
    /// <summary>2 is FULL: a completed step survives the power going out. Asked on every kind of connection the portal opens.</summary>
    [Theory]
    [InlineData("synchronous", "2")]
    [InlineData("journal_mode", "wal")]
    [InlineData("foreign_keys", "1")]
    public async Task The_portals_connections_write_through_to_the_disk(string pragma, string expected)
    {
        await using var node = await Node.OpenAsync();
        await using var db = node.Database();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The pragma is one of the three above.
        command.CommandText = $"PRAGMA {pragma}";
#pragma warning restore CA2100
        Assert.Equal(expected, $"{await command.ExecuteScalarAsync()}");

        var ofHandoffs = await node.Get<CycleSessions>().RunAsync(
            async session => $"{await session.Command($"PRAGMA {pragma}", []).ExecuteScalarAsync()}", CancellationToken.None);
        Assert.Equal(expected, ofHandoffs);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(9_999_999)]
    [InlineData(1_234_560)]
    public async Task A_moment_comes_back_to_the_tick(long ticks)
    {
        await using var node = await Node.WithLibraryAsync();
        var walk = await StoredWalk.StartAsync(node);
        var cycle = (await node.Store.FindAsync(walk.Cycle.Id, CancellationToken.None))!;
        var at = new DateTimeOffset(2026, 11, 20, 23, 59, 59, TimeSpan.FromHours(7)).AddTicks(ticks);
        var cancelled = cycle.Cycle.Cancel("Tidak jadi.", StoredWalk.Somebody, actedFor: null, at);
        await node.Store.AppendAsync(cycle, ((StepOutcome.Done)cancelled).Events, command: null, CancellationToken.None);

        Assert.Equal(at, (await node.Store.FindAsync(walk.Cycle.Id, CancellationToken.None))!.Cycle.ClosedAt);
        Assert.Equal(at, (await node.Store.ReadCycleAsync(walk.Cycle.Id, 3, 3, CancellationToken.None)).Single().Event.At);
        Assert.Null(await node.Store.FindBrokenLinkAsync(walk.Cycle.Id, CancellationToken.None));
    }

    /// <summary>Nothing but INSERT, and UPDATE and DELETE by key, with quoted names and parameters: both databases read that.</summary>
    [Fact]
    public void The_statements_of_a_handoff_are_such_as_both_databases_read()
    {
        using var sqlServer = new SqlServerDesignTime().CreateDbContext([]);
        var tables = sqlServer.Model.GetEntityTypes().ToLookup(type => type.GetTableName()!);
        foreach (var statement in Statements().SelectMany(text => text.Split('\n', StringSplitOptions.RemoveEmptyEntries)))
        {
            var match = Insert().Match(statement) is { Success: true } insert ? insert
                : Delete().Match(statement) is { Success: true } delete ? delete
                : Update().Match(statement);
            Assert.True(match.Success, statement);
            var columns = Assert.Single(tables[match.Groups["table"].Value]).GetProperties().Select(property => property.GetColumnName()).ToHashSet();
            Assert.All(match.Groups["column"].Captures, column => Assert.Contains(column.Value, columns));
        }
    }

    private static IEnumerable<string> Statements()
    {
        var flow = CycleFlow.Started();
        yield return CycleWrite.For(before: null, flow.Events, command: null).Statement;
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
            yield return CycleWrite.For(new StoredCycle(before, HashChain.Beginning), events, new CommandId(Guid.NewGuid(), "kunci", "selesai")).Statement;
        }
    }

    [GeneratedRegex("""^INSERT INTO "(?<table>\w+)" \("(?<column>\w+)"(, "(?<column>\w+)")*\) VALUES \(@p\d+(, @p\d+)*\);$""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Insert();

    [GeneratedRegex("""^DELETE FROM "(?<table>\w+)" WHERE "(?<column>Id)" = @p\d+;$""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Delete();

    [GeneratedRegex("""^UPDATE "(?<table>\w+)" SET "(?<column>\w+)" = @p\d+(, "(?<column>\w+)" = @p\d+)* WHERE "Id" = @p\d+;$""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Update();
}
