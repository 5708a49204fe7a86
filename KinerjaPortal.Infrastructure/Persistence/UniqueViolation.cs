using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace KinerjaPortal.Infrastructure.Persistence;

/// <summary>Tells a violated unique key from every other fault of a database.</summary>
internal static class UniqueViolation
{
    // https://www.sqlite.org/rescode.html: SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_PRIMARYKEY
    private const int SqliteUnique = 2067;
    private const int SqlitePrimaryKey = 1555;

    // Cannot insert duplicate key in object / row with unique index.
    private const int SqlServerConstraint = 2627;
    private const int SqlServerIndex = 2601;

    public static bool Is(DbException exception) => exception switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is SqliteUnique or SqlitePrimaryKey,
        SqlException sqlServer => sqlServer.Number is SqlServerConstraint or SqlServerIndex,
        _ => false,
    };
}
