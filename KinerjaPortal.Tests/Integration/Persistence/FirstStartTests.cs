using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Tests.Integration.Persistence;

/// <summary>Nodes that are started together on a database in which nothing is yet.</summary>
public sealed class FirstStartTests
{
    [Fact]
    public async Task Two_nodes_that_start_at_once_on_an_empty_database_both_serve_and_everything_is_loaded_once()
    {
        for (var round = 0; round < 10; round++)
        {
            using var folder = new TempFolder();
            await using var one = new PortalHost(folder.File("kinerja.db"));
            await using var other = new PortalHost(folder.File("kinerja.db"));

            await Task.WhenAll(Task.Run(() => one.InitializeAsync().AsTask()), Task.Run(() => other.InitializeAsync().AsTask()));

            await using var db = one.Database();
            Assert.Equal(16, await db.Sops.CountAsync());
            Assert.Equal(16, await db.SopVersions.CountAsync());
            Assert.Equal(5, await db.Opds.CountAsync());

            // One of each post, the admins of the five offices and the portal's.
            Assert.Equal(await db.Pelaksana.CountAsync() + 5 + 1, await db.Users.CountAsync());
            Assert.NotNull(await other.ApiAsync(Renja.Kasubag, Renja.Opd));
        }
    }

    [Fact]
    public async Task A_node_that_died_while_it_prepared_the_database_keeps_nobody_from_starting()
    {
        using var folder = new TempFolder();
        var file = folder.File("kinerja.db");
        await using (var node = await Node.OpenAsync(file))
        {
            // What EF leaves of a migration that was cut off, a moment ago.
            await using var db = node.Database();
            await db.Database.ExecuteSqlRawAsync(
                """INSERT INTO "__EFMigrationsLock" ("Id", "Timestamp") VALUES (1, datetime('now'))""");
        }

        await using var next = await Node.OpenAsync(file);

        await using var again = next.Database();
        Assert.Equal(0, await again.Database.SqlQueryRaw<int>("""SELECT count(*) AS "Value" FROM "__EFMigrationsLock" """).SingleAsync());
    }

    [Fact]
    public async Task Whoever_prepares_the_database_is_waited_for()
    {
        using var folder = new TempFolder();
        var held = await FirstStartLock.TakeBesideAsync(folder.File("kinerja.db"), CancellationToken.None);

        var waiting = FirstStartLock.TakeBesideAsync(folder.File("kinerja.db"), CancellationToken.None);
        Assert.False(waiting.IsCompleted);
        await held.DisposeAsync();

        await (await waiting.WaitAsync(Eventually.Patience)).DisposeAsync();
    }
}
