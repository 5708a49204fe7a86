using System.Collections.Concurrent;
using System.Data.Common;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using SQLitePCL;

namespace KinerjaPortal.Tests.Integration.Persistence;

/// <summary>
/// The real portal, writing down in which order each of its transactions first wrote to its tables. SQLite itself says so, row by row:
/// what EF makes of an object graph, what the handoff writes by hand and what a foreign key takes along are seen alike.
/// </summary>
public sealed class RecordingPortal : PortalHost
{
    private readonly Recorder _recorder = new();

    /// <summary>Of each committed transaction the tables in the order in which it first wrote to them.</summary>
    internal IEnumerable<IReadOnlyList<string>> Transactions => _recorder.Transactions;

    /// <summary>The connections of the handoff are not EF's.</summary>
    internal async Task RecordHandoffsAsync()
    {
        var sessions = Services.GetRequiredService<CycleSessions>();
        await sessions.RunAsync(
            first => sessions.RunAsync(
                second =>
                {
                    _recorder.Follow((SqliteConnection)first.Connection);
                    _recorder.Follow((SqliteConnection)second.Connection);
                    return Task.FromResult(true);
                },
                CancellationToken.None),
            CancellationToken.None);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddSingleton<IInterceptor>(_recorder));
    }

    private sealed class Recorder : DbConnectionInterceptor
    {
        // SQLite calls them for as long as the connection is open.
        private readonly ConcurrentBag<Delegate> _kept = [];

        public ConcurrentQueue<IReadOnlyList<string>> Transactions { get; } = [];

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Follow((SqliteConnection)connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Follow((SqliteConnection)connection);
            return Task.CompletedTask;
        }

        public void Follow(SqliteConnection connection)
        {
            var written = new List<string>();
            strdelegate_update update = (_, _, _, table, _) =>
            {
                if (!written.Contains(table))
                {
                    written.Add(table);
                }
            };
            delegate_commit commit = _ =>
            {
                Transactions.Enqueue([.. written]);
                written.Clear();
                return 0;
            };
            delegate_rollback rollback = _ => written.Clear();
            _kept.Add(update);
            _kept.Add(commit);
            _kept.Add(rollback);
            raw.sqlite3_update_hook(connection.Handle!, update, null);
            raw.sqlite3_commit_hook(connection.Handle!, commit, null);
            raw.sqlite3_rollback_hook(connection.Handle!, rollback, null);
        }
    }
}
