using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Tests.Integration.Signing;
using KinerjaPortal.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace KinerjaPortal.Tests.Integration.Cycles;

/// <summary>The real portal on a SQLite file into which another process writes, and which it waits for no longer than a second.</summary>
public sealed class BusyPortal : PortalHost
{
    private readonly WrittenLog _log = new();

    private string Connection => $"Data Source={DatabaseFile};Default Timeout=1";

    /// <summary>Waits until a handoff has found the file locked, and so will try again.</summary>
    internal Task HandoffFailedAsync(Guid cycleId) =>
        Eventually.TrueAsync(() => _log.Text.Contains("trying again", StringComparison.Ordinal), $"the handoff of {cycleId} has failed once");

    /// <summary>Another process begins to write; nobody else can until it ends.</summary>
    internal async Task<SqliteConnection> OtherWriterAsync()
    {
        _log.Clear();
        var connection = new SqliteConnection($"Data Source={DatabaseFile};Pooling=False");
        await connection.OpenAsync();
        await ExecuteAsync(connection, "BEGIN IMMEDIATE");
        return connection;
    }

    internal static async Task ExecuteAsync(SqliteConnection connection, string statement, params (string Name, object Value)[] values)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are those of the tests.
        command.CommandText = statement;
#pragma warning restore CA2100
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Writes an event as a handoff does.</summary>
    internal static Task InsertAsync(SqliteConnection connection, CycleEvent e) => ExecuteAsync(
        connection,
        """
        INSERT INTO "CycleEvents" ("OpdId", "CycleId", "Version", "Kind", "Payload", "ActorId", "ActorName", "At", "PreviousHash", "Hash")
        VALUES (@opd, @cycle, @version, @kind, @payload, @actor, @name, @at, 'a', 'b')
        """,
        ("@opd", e.OpdId), ("@cycle", e.CycleId), ("@version", e.Version), ("@kind", CanonicalPayload.KindOf(e.Fact)),
        ("@payload", CanonicalPayload.Write(e.Fact)), ("@actor", e.Actor.PersonId), ("@name", e.Actor.Name), ("@at", e.At.UtcDateTime));

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("ConnectionStrings:Kinerja", Connection);
        builder.UseSetting($"Logging:LogLevel:{typeof(CycleSessions).FullName}", "Warning");
        builder.ConfigureLogging(logging => logging.AddProvider(_log));
    }
}
