using Microsoft.Data.SqlClient;
using Microsoft.Extensions.Logging;

namespace KinerjaPortal.Infrastructure.Persistence;

/// <summary>
/// Lets one node at a time prepare the database: nodes that are started together would all migrate it, and all load the library into it.
/// Ends by itself with the process that holds it. On SQL Server an application lock of a connection of its own, beside a SQLite file a
/// file that is held open.
/// </summary>
internal static class FirstStartLock
{
    private const string TakeExclusive = """
        DECLARE @granted int;
        EXEC @granted = sp_getapplock @Resource = N'KinerjaPortal.FirstStart', @LockMode = N'Exclusive', @LockOwner = N'Session', @LockTimeout = 300000;
        IF @granted < 0 THROW 50001, 'Another node prepares this database and does not come to an end.', 1;
        """;

    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Waits until no other node holds it.</summary>
    /// <param name="databaseFile">The SQLite file; its folder is there.</param>
    public static async Task<IAsyncDisposable> TakeBesideAsync(string databaseFile, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream($"{databaseFile}-mulai", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException fault) when (IsHeldByAnother(fault))
            {
                await Task.Delay(s_pause, cancellationToken);
            }
        }
    }

    /// <summary>Waits until no other node holds it, or five minutes: no preparation takes so long.</summary>
    /// <returns>The connection that holds it, until it is closed.</returns>
    public static Task<SqlConnection> TakeOnServerAsync(string connectionString, ILogger log, CancellationToken cancellationToken) =>
        RetryPolicy.RunAsync(() => TakeOnServerOnceAsync(connectionString, cancellationToken), log, cancellationToken);

    private static async Task<SqlConnection> TakeOnServerOnceAsync(string connectionString, CancellationToken cancellationToken)
    {
        // Not from the pool, which would keep the session, and the lock with it.
        var connection = new SqlConnection(new SqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = TakeExclusive;
            command.CommandTimeout = 0;
            await command.ExecuteNonQueryAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    // EWOULDBLOCK of Linux and of macOS, and ERROR_SHARING_VIOLATION: every other fault would not go away by waiting.
    private static bool IsHeldByAnother(IOException fault) => (fault.HResult & 0xFFFF) is 11 or 35 or 32;
}
