using System.Data.Common;
using KinerjaPortal.Infrastructure.Persistence;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace KinerjaPortal.Infrastructure.Events;

/// <summary>
/// The application lock by which a reader of the event table learns that a gap stays one. Every append holds it shared, from before it
/// takes its first sequence number until its transaction ends; who gets it exclusively knows that all appends of before have ended,
/// and by then a number that is not in the table never comes. Needs no right beyond that of every user. SQLite numbers in the order
/// of its commits, and takes the numbers of a rollback back: there is nothing to lock.
/// </summary>
public sealed class AppendLock(IDbContextFactory<PortalContext> contexts, DatabaseSettings settings)
{
    private const string TakeShared = """
        DECLARE @granted int;
        EXEC @granted = sp_getapplock @Resource = N'KinerjaPortal.Append', @LockMode = N'Shared', @LockOwner = N'Transaction';
        IF @granted < 0 THROW 50001, 'The lock of an append was not granted.', 1;
        """;

    // Appends that come meanwhile wait behind it, so it waits shorter than anybody would notice, and is asked for again.
    private const string TakeExclusive = """
        DECLARE @granted int;
        EXEC @granted = sp_getapplock @Resource = N'KinerjaPortal.Append', @LockMode = N'Exclusive', @LockOwner = N'Transaction', @LockTimeout = 250;
        SELECT @granted;
        """;

    /// <summary>The first thing in the transaction of an append, with which it ends. Appends do not wait for each other by it.</summary>
    internal static async Task TakeSharedAsync(DbConnection connection, DbTransaction transaction)
    {
        if (connection is SqlConnection)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = TakeShared;
            command.Transaction = transaction;
            await command.ExecuteNonQueryAsync(CancellationToken.None);
        }
    }

    /// <summary>Whether every append that had begun when this was called has ended. False while one is still open.</summary>
    public async Task<bool> AllHaveEndedAsync(CancellationToken cancellationToken)
    {
        if (settings.Provider == DatabaseProvider.Sqlite)
        {
            return true;
        }

        await using var first = await contexts.CreateDbContextAsync(cancellationToken);
        return await first.Database.CreateExecutionStrategy().ExecuteAsync(
            async cancel =>
            {
                await using var db = await contexts.CreateDbContextAsync(cancel);
                await using var transaction = await db.Database.BeginTransactionAsync(cancel);
                await using var command = db.Database.GetDbConnection().CreateCommand();
                command.CommandText = TakeExclusive;
                command.Transaction = transaction.GetDbTransaction();
                return await command.ExecuteScalarAsync(cancel) is >= 0;
            },
            cancellationToken);
    }
}
