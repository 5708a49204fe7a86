using System.Collections.Frozen;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Persistence;

/// <summary>
/// Transient faults: those after which the same work, tried again a moment later, can succeed (a deadlock was lost, the
/// database was locked, the connection broke). The one place that says which; what to do then says <see cref="RetryPolicy"/>.
/// </summary>
internal static class TransientFault
{
    // https://www.sqlite.org/rescode.html: SQLITE_BUSY, SQLITE_LOCKED
    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;

    /// <summary>
    /// Errors of severity 20 and above end the connection.
    /// https://learn.microsoft.com/sql/relational-databases/errors-events/database-engine-error-severities
    /// </summary>
    private const byte SeverityThatEndsTheConnection = 20;

    /// <summary>The client waited in vain, or the connection broke: nobody knows how far the server came.</summary>
    private static readonly FrozenSet<int> s_lostConnection = FrozenSet.ToFrozenSet([-2, 0, 20, 64, 121, 233, 10053, 10054, 10060]);

    /// <summary>
    /// What the server says itself, and has rolled back: deadlock victim (1205), lock timeout (1222), no locks or memory to be had
    /// (1204, 701, 8628, 8645, 8651), snapshot conflicts (3935, 3960, 3966), a database that is opened, moved or shut down (601, 615,
    /// 617, 904, 921, 4060, 4221, 6005, 17197, 18401), and throttling in Azure (10928 to 49920).
    /// https://learn.microsoft.com/azure/azure-sql/database/troubleshoot-common-errors-issues
    /// </summary>
    private static readonly FrozenSet<int> s_refusedForNow = FrozenSet.ToFrozenSet(
    [
        601, 615, 617, 701, 904, 921, 1204, 1205, 1222, 3935, 3960, 3966, 4060, 4221, 6005, 8628, 8645, 8651, 10061, 10928, 10929, 10936,
        17197, 18401, 40197, 40501, 40613, 41301, 41302, 41305, 41325, 41839, 49918, 49919, 49920,
    ]);

    /// <summary>Whether the work may be done again as it was. False for a write that may have been committed, see <see cref="UnknownOutcome"/>.</summary>
    public static bool Is(Exception fault) => fault switch
    {
        _ when UnknownOutcome.IsOf(fault) => false,
        SqliteException sqlite => sqlite.SqliteErrorCode is SqliteBusy or SqliteLocked,
        SqlException sqlServer => IsLostConnection(sqlServer) || sqlServer.Errors.Cast<SqlError>().Any(error => s_refusedForNow.Contains(error.Number)),

        // EF wraps what it saves, and where no strategy retries, what it reads ("consider enabling transient error resiliency").
        DbUpdateException or InvalidOperationException => fault.InnerException is { } cause && Is(cause),
        _ => false,
    };

    /// <summary>Whether the server was lost in the middle, so that what was asked of it may have been done.</summary>
    public static bool IsLostConnection(Exception fault) =>
        fault is SqlException sqlServer
        && (sqlServer.Class >= SeverityThatEndsTheConnection || sqlServer.Errors.Cast<SqlError>().Any(error => s_lostConnection.Contains(error.Number)));
}
