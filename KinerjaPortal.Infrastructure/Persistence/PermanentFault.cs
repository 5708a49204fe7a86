using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace KinerjaPortal.Infrastructure.Persistence;

/// <summary>
/// Tells a permanent fault from a transient one: what the database refuses because of what was sent, it refuses every time. Whatever else
/// comes of a database (locked, full, restarting, not to be reached) may pass.
/// </summary>
public static class PermanentFault
{
    // https://www.sqlite.org/rescode.html: SQLITE_TOOBIG, SQLITE_CONSTRAINT, SQLITE_MISMATCH
    private static readonly int[] s_sqlite = [18, 19, 20];

    // String or binary data would be truncated (two numbers), a constraint, a null where none may be, a duplicate key (two), a conversion.
    private static readonly int[] s_sqlServer = [2628, 8152, 547, 515, 2627, 2601, 245, 8114];

    /// <returns>Null for a fault that is none of a database's: nobody knows whether it passes.</returns>
    public static bool? Is(Exception? fault) => fault switch
    {
        null => null,
        SqliteException sqlite => s_sqlite.Contains(sqlite.SqliteErrorCode),
        SqlException sqlServer => s_sqlServer.Contains(sqlServer.Number),
        DbException or TimeoutException or IOException => false,
        _ => Is(fault.InnerException),
    };
}
