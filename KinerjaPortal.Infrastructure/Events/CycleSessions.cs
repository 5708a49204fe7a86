using System.Collections.Concurrent;
using System.Data.Common;
using KinerjaPortal.Infrastructure.Persistence;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace KinerjaPortal.Infrastructure.Events;

/// <summary>
/// Lends connections for the path that every handoff takes. On SQLite they stay open with their statements prepared; on
/// SQL Server the provider's own pool does that, and knows when the line to the server broke.
/// </summary>
/// <param name="before">Waited for before each piece of work; only tests give one, for a database that answers later than SQLite.</param>
public sealed class CycleSessions(DatabaseSettings settings, ILogger<CycleSessions> log, BeforeSession? before = null) : IDisposable
{
    private readonly ConcurrentBag<CycleSession> _idle = [];
    private readonly bool _keeps = settings.Provider == DatabaseProvider.Sqlite;
    private bool _closed;

    internal DatabaseProvider Provider => settings.Provider;

    /// <summary>
    /// Runs the work on a session of its own, and by the <see cref="RetryPolicy"/> anew on another one. A session on which work failed is
    /// not lent again.
    /// </summary>
    /// <param name="work">Such as may be done again, also where it was done and only its answer was lost.</param>
    internal Task<T> RunAsync<T>(Func<CycleSession, Task<T>> work, CancellationToken cancellationToken) =>
        RetryPolicy.RunAsync(() => OnceAsync(work, cancellationToken), log, cancellationToken);

    public void Dispose()
    {
        Volatile.Write(ref _closed, true);
        while (_idle.TryTake(out var session))
        {
            session.Dispose();
        }
    }

    private async Task<T> OnceAsync<T>(Func<CycleSession, Task<T>> work, CancellationToken cancellationToken)
    {
        if (before is not null)
        {
            await before(cancellationToken);
        }

        if (!_idle.TryTake(out var session))
        {
            session = await OpenAsync(cancellationToken);
        }

        var done = false;
        try
        {
            var result = await work(session);
            done = true;
            return result;
        }
        finally
        {
            if (done && _keeps && !Volatile.Read(ref _closed))
            {
                _idle.Add(session);
            }
            else
            {
                session.Dispose();
            }
        }
    }

    private async Task<CycleSession> OpenAsync(CancellationToken cancellationToken)
    {
        DbConnection connection = _keeps ? new SqliteConnection(settings.ConnectionString) : new SqlConnection(settings.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            if (_keeps)
            {
                // A cycle's visits lie scattered among those of all the others: with SQLite's own 2 MB, five hundred open
                // cycles push each other's pages out.
                await using var command = connection.CreateCommand();
                command.CommandText = "PRAGMA cache_size = -8192";
                await command.ExecuteNonQueryAsync(cancellationToken);
            }

            return new CycleSession(connection, _keeps);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
