using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Tests.Integration.Events;

/// <summary>Whatever is done to the event table behind the portal's back is found, and where.</summary>
public abstract class HashChainContract(DatabaseProvider provider)
{
    [Fact]
    public async Task An_untouched_cycle_is_whole()
    {
        await using var node = await Node.WithLibraryAsync(provider);

        Assert.Null(await node.Store.FindBrokenLinkAsync(await AFewStepsAsync(node), CancellationToken.None));
    }

    public static TheoryData<string, string, int> Changes => new()
    {
        { "a word of the note", "UPDATE CycleEvents SET Payload = replace(Payload, 'Segera', 'Lambat') WHERE CycleId = {0} AND Version = 3", 3 },
        { "the name of the actor", "UPDATE CycleEvents SET ActorName = 'Orang Lain' WHERE CycleId = {0} AND Version = 4", 4 },
        { "the person", "UPDATE CycleEvents SET ActorId = '00000000-0000-0000-0000-000000000000' WHERE CycleId = {0} AND Version = 4", 4 },
        { "the post acted for", "UPDATE CycleEvents SET ActedFor = replace(ActedFor, 'Definitif', 'Plt') WHERE CycleId = {0} AND Version = 2", 2 },
        { "that a post was acted for", "UPDATE CycleEvents SET ActedFor = NULL WHERE CycleId = {0} AND Version = 2", 2 },
        { "the time", "UPDATE CycleEvents SET At = '2020-01-01 00:00:00' WHERE CycleId = {0} AND Version = 2", 2 },
        { "the kind", "UPDATE CycleEvents SET Kind = 'CycleCompleted' WHERE CycleId = {0} AND Version = 4", 4 },
        { "the office", "UPDATE CycleEvents SET OpdId = '00000000-0000-0000-0000-000000000000' WHERE CycleId = {0} AND Version = 1", 1 },
        { "the hash itself", "UPDATE CycleEvents SET Hash = PreviousHash WHERE CycleId = {0} AND Version = 3", 3 },
        { "a row taken out of the middle", "DELETE FROM CycleEvents WHERE CycleId = {0} AND Version = 3", 3 },
        { "the last row taken out", "DELETE FROM CycleEvents WHERE CycleId = {0} AND Version = 6", 6 },
        { "all rows taken out", "DELETE FROM CycleEvents WHERE CycleId = {0}", 1 },
        {
            "a row slipped in at the end",
            """
            INSERT INTO CycleEvents (OpdId, CycleId, Version, Kind, Payload, ActorId, ActorName, ActedFor, At, PreviousHash, Hash)
            SELECT OpdId, CycleId, 7, Kind, Payload, ActorId, ActorName, ActedFor, At, Hash, PreviousHash FROM CycleEvents WHERE CycleId = {0} AND Version = 6
            """,
            7
        },
        {
            "a row slipped into the middle, the others moved up",
            """
            UPDATE CycleEvents SET Version = Version + 1000 WHERE CycleId = {0} AND Version > 3;
            UPDATE CycleEvents SET Version = Version - 999 WHERE CycleId = {0} AND Version > 1000;
            INSERT INTO CycleEvents (OpdId, CycleId, Version, Kind, Payload, ActorId, ActorName, ActedFor, At, PreviousHash, Hash)
            SELECT OpdId, CycleId, 4, Kind, Payload, ActorId, ActorName, ActedFor, At, Hash, Hash FROM CycleEvents WHERE CycleId = {0} AND Version = 3
            """,
            4
        },
        {
            "two rows that changed places",
            """
            UPDATE CycleEvents SET Version = 1000 WHERE CycleId = {0} AND Version = 3;
            UPDATE CycleEvents SET Version = 3 WHERE CycleId = {0} AND Version = 5;
            UPDATE CycleEvents SET Version = 5 WHERE CycleId = {0} AND Version = 1000
            """,
            3
        },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_change_is_found_where_it_was_made(string what, string sql, int version)
    {
        await using var node = await Node.WithLibraryAsync(provider);
        var cycle = await AFewStepsAsync(node);
        var other = await AFewStepsAsync(node);
        await using (var db = node.Database())
        {
            Assert.NotEqual(0, await db.Database.ExecuteSqlRawAsync(sql, cycle));
        }

        Assert.True(
            new BrokenLink(cycle, version) == await node.Store.FindBrokenLinkAsync(cycle, CancellationToken.None),
            $"Not found where it was made: {what}");
        Assert.Null(await node.Store.FindBrokenLinkAsync(other, CancellationToken.None));
    }

    /// <summary>Started and two steps completed: six events.</summary>
    private static async Task<Guid> AFewStepsAsync(Node node)
    {
        var walk = await StoredWalk.StartAsync(node);
        await walk.CompleteAsync("Segera.");
        await walk.CompleteAsync();
        Assert.Equal(6, walk.Cycle.Version);
        return walk.Cycle.Id;
    }
}

public sealed class HashChainOnSqlite() : HashChainContract(DatabaseProvider.Sqlite);

public sealed class HashChainOnSqlServer() : HashChainContract(DatabaseProvider.SqlServer);
