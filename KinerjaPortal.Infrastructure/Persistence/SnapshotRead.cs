using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Persistence;

/// <summary>Snapshot isolation for what is read by several statements: all of them see the database as it was at one moment.</summary>
internal static class SnapshotRead
{
    private const string AllowsSnapshot = """
        SELECT CAST(CASE WHEN "snapshot_isolation_state" = 1 THEN 1 ELSE 0 END AS int) AS "Value"
        FROM "sys"."databases" WHERE "database_id" = DB_ID()
        """;

    /// <summary>Reads in one transaction that waits for no writer on SQLite, nor where SQL Server allows snapshots.</summary>
    public static Task<T> ReadSnapshotAsync<T>(this PortalContext db, Func<Task<T>> read, CancellationToken cancellationToken) =>
        db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            if (db.Database.GetDbConnection() is SqliteConnection sqlite)
            {
                // Deferred, because EF's own begins by taking the write lock; in WAL mode the first statement fixes the moment.
                await db.Database.OpenConnectionAsync(cancellationToken);
                await using var deferred = sqlite.BeginTransaction(deferred: true);
                await using var used = await db.Database.UseTransactionAsync(deferred, cancellationToken);
                return await read();
            }

            // Without ALLOW_SNAPSHOT_ISOLATION what was read is at least held until all is read; a handoff updates its cycle first, so it
            // waits there and nobody waits for each other.
            var allowed = await db.Database.SqlQueryRaw<int>(AllowsSnapshot).SingleAsync(cancellationToken);
            await using var transaction = await db.Database.BeginTransactionAsync(
                allowed == 1 ? IsolationLevel.Snapshot : IsolationLevel.RepeatableRead, cancellationToken);
            return await read();
        });
}
