using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Infrastructure.SopLibrary;
using KinerjaPortal.Tests.Support;
using Microsoft.Data.SqlClient;

namespace KinerjaPortal.Tests.Integration.Events;

/// <summary>
/// The gaps that a rolled-back append leaves in the numbers of SQL Server. Needs a server: <c>KINERJA_TEST_SQLSERVER</c> is a
/// connection string of a login that may create databases.
/// </summary>
public sealed class EventTailOnSqlServerTests : IAsyncLifetime
{
    private const string InsertedAgain = """
        INSERT INTO CycleEvents (OpdId, CycleId, Version, Kind, Payload, ActorId, ActorName, ActedFor, At, PreviousHash, Hash)
        SELECT TOP (1) OpdId, NEWID(), 1, Kind, Payload, ActorId, ActorName, ActedFor, At, PreviousHash, Hash FROM CycleEvents ORDER BY Sequence
        """;

    private readonly string? _server = Environment.GetEnvironmentVariable("KINERJA_TEST_SQLSERVER");
    private Node? _node;
    private string _database = "";

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(string.IsNullOrWhiteSpace(_server), "NOT TESTED: KINERJA_TEST_SQLSERVER names no SQL Server, so nobody knows whether the tail gives its gaps up.");
        _database = new SqlConnectionStringBuilder(_server) { InitialCatalog = $"kinerja_uji_{Guid.NewGuid():N}" }.ConnectionString;
        _node = await Node.OpenAsync(settings: [("Database:Provider", "SqlServer"), ("ConnectionStrings:Kinerja", _database)]);
        await _node.Get<SopLibraryLoader>().RunAsync(CancellationToken.None);
    }

    [Fact]
    public async Task An_append_that_was_rolled_back_holds_nobody_back()
    {
        var walk = await StoredWalk.StartAsync(_node!);
        await _node!.Tail.PollAsync(CancellationToken.None);
        await RollBackAnAppendAsync();
        await walk.CompleteAsync();

        await _node.Tail.PollAsync(CancellationToken.None);

        Assert.Equal(await _node.Store.LastSequenceAsync(CancellationToken.None), _node.Tail.Safe);
    }

    [Fact]
    public async Task An_append_that_is_still_open_is_waited_for_and_then_not_skipped()
    {
        var walk = await StoredWalk.StartAsync(_node!);
        await _node!.Tail.PollAsync(CancellationToken.None);
        var before = _node.Tail.Safe;
        await using (var open = new SqlConnection(_database))
        {
            await open.OpenAsync();
            await using var transaction = (SqlTransaction)await open.BeginTransactionAsync();
            await AppendLock.TakeSharedAsync(open, transaction);
            await ExecuteAsync(open, transaction);
            await walk.CompleteAsync();

            await _node.Tail.PollAsync(CancellationToken.None);
            Assert.Equal(before, _node.Tail.Safe);
            await transaction.CommitAsync();
        }

        await _node.Tail.PollAsync(CancellationToken.None);

        Assert.Equal(await _node.Store.LastSequenceAsync(CancellationToken.None), _node.Tail.Safe);
    }

    public async ValueTask DisposeAsync()
    {
        if (_node is not null)
        {
            SqlConnection.ClearAllPools();
            await using (var db = _node.Database())
            {
                await db.Database.EnsureDeletedAsync();
            }

            await _node.DisposeAsync();
        }
    }

    private async Task RollBackAnAppendAsync()
    {
        await using var connection = new SqlConnection(_database);
        await connection.OpenAsync();
        await using var transaction = (SqlTransaction)await connection.BeginTransactionAsync();
        await AppendLock.TakeSharedAsync(connection, transaction);
        await ExecuteAsync(connection, transaction);
        await transaction.RollbackAsync();
    }

    private static async Task ExecuteAsync(SqlConnection connection, SqlTransaction transaction)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = InsertedAgain;
        command.Transaction = transaction;
        await command.ExecuteNonQueryAsync();
    }
}
