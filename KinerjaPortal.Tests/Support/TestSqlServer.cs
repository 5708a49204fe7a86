using KinerjaPortal.Infrastructure.Persistence;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Tests.Support;

/// <summary>
/// The server on which the contract tests of the store, the feed, the search, the uploads, the drafts and the staffing run a
/// second time: where none is named they are skipped, and say so.
/// </summary>
internal static class TestSqlServer
{
    /// <summary>A connection string whose login may create databases; the database it names is not used.</summary>
    public const string Variable = "KINERJA_TEST_SQLSERVER";

    public static bool IsThere => !string.IsNullOrWhiteSpace(Address);

    private static string? Address => Environment.GetEnvironmentVariable(Variable);

    /// <summary>Skips the test that asks, where there is no server.</summary>
    public static void SkipWhereMissing() => Assert.SkipUnless(
        IsThere, $"NOT RUN ON SQL SERVER: the environment variable {Variable} names no server. It takes a connection string whose login may create databases.");

    /// <summary>The address of a database of a test's own, which the migrations make.</summary>
    public static string NewDatabase() =>
        new SqlConnectionStringBuilder(Address) { InitialCatalog = $"kinerja_uji_{Guid.NewGuid():N}" }.ConnectionString;

    public static async Task DropAsync(string database)
    {
        SqlConnection.ClearAllPools();
        await using var db = new SqlServerPortalContext(new DbContextOptionsBuilder<SqlServerPortalContext>().UseSqlServer(database).Options);
        await db.Database.EnsureDeletedAsync();
    }
}
