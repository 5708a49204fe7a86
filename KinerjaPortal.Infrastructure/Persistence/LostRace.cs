using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace KinerjaPortal.Infrastructure.Persistence;

/// <summary>Tells that somebody else was faster (a unique key is taken, a deadlock was lost) from every other fault of a database.</summary>
internal static class LostRace
{
    // https://www.sqlite.org/rescode.html: SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_PRIMARYKEY
    private const int SqliteUnique = 2067;
    private const int SqlitePrimaryKey = 1555;

    // Cannot insert duplicate key in object / row with unique index.
    private const int SqlServerConstraint = 2627;
    private const int SqlServerIndex = 2601;

    /// <summary>The portal's own (from 50000 on they are a database's users'): the row no longer has the version that was read.</summary>
    public const int SqlServerVersion = 50409;

    // Transaction was deadlocked with another process and has been chosen as the deadlock victim. Rerun the transaction.
    private const int SqlServerDeadlock = 1205;

    public static bool Is(DbException exception) => exception switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is SqliteUnique or SqlitePrimaryKey,
        SqlException sqlServer => sqlServer.Number is SqlServerConstraint or SqlServerIndex or SqlServerVersion or SqlServerDeadlock,
        _ => false,
    };
}
