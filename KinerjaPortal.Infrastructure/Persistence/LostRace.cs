using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Persistence;

/// <summary>
/// Tells that somebody else was faster (a unique key is taken, a row that was read is changed or gone) from every other fault:
/// what was decided must be decided anew. A lost deadlock is none: there the same is tried again, see <see cref="TransientFault"/>.
/// </summary>
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

    public static bool Is(Exception fault) => fault switch
    {
        DbUpdateConcurrencyException => true,
        DbUpdateException => fault.InnerException is { } cause && Is(cause),
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is SqliteUnique or SqlitePrimaryKey,
        SqlException sqlServer => sqlServer.Errors.Cast<SqlError>()
            .Any(error => error.Number is SqlServerConstraint or SqlServerIndex or SqlServerVersion),
        _ => false,
    };
}
