using System.Text.RegularExpressions;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Tests.Integration.SqlServer;
using KinerjaPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Tests.Integration.Persistence;

public sealed partial class EventStorageTests
{
    /// <summary>2 is FULL: a completed step survives the power going out. Asked on every kind of connection the portal opens.</summary>
    [Theory]
    [InlineData("synchronous", "2")]
    [InlineData("journal_mode", "wal")]
    [InlineData("foreign_keys", "1")]
    public async Task The_portals_connections_write_through_to_the_disk(string pragma, string expected)
    {
        await using var node = await Node.OpenAsync();
        await using var db = node.Database();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The pragma is one of the three above.
        command.CommandText = $"PRAGMA {pragma}";
#pragma warning restore CA2100
        Assert.Equal(expected, $"{await command.ExecuteScalarAsync()}");

        var ofHandoffs = await node.Get<CycleSessions>().RunAsync(
            async session => $"{await session.Command($"PRAGMA {pragma}", [], []).ExecuteScalarAsync()}", CancellationToken.None);
        Assert.Equal(expected, ofHandoffs);
    }

    /// <summary>Nothing but INSERT, and UPDATE and DELETE by key, with quoted names and parameters: both databases read that.</summary>
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.SqlServer)]
    public void The_statements_of_a_handoff_are_such_as_both_databases_read(DatabaseProvider provider)
    {
        using var sqlServer = new SqlServerDesignTime().CreateDbContext([]);
        var tables = sqlServer.Model.GetEntityTypes().ToLookup(type => type.GetTableName()!);
        var statements = HandoffStatements.All(provider).SelectMany(write => write.Parts)
            .SelectMany(part => part.Statement.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            .Where(statement => provider == DatabaseProvider.Sqlite || !OfSqlServer().IsMatch(statement));
        foreach (var statement in statements)
        {
            var match = Insert().Match(statement) is { Success: true } insert ? insert
                : Delete().Match(statement) is { Success: true } delete ? delete
                : Update().Match(statement);
            Assert.True(match.Success, statement);
            var columns = Assert.Single(tables[match.Groups["table"].Value]).GetProperties().Select(property => property.GetColumnName()).ToHashSet();
            Assert.All(match.Groups["column"].Captures, column => Assert.Contains(column.Value, columns));
        }
    }

    /// <summary>A doubled key rolls everything back, and a cycle that has moved on stops the rest.</summary>
    [Fact]
    public void Every_command_for_SQL_Server_stops_at_its_first_fault()
    {
        foreach (var part in HandoffStatements.All(DatabaseProvider.SqlServer).SelectMany(write => write.Parts))
        {
            var lines = part.Statement.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal("SET XACT_ABORT ON;", lines[0]);
            if (lines.Index().FirstOrDefault(line => line.Item.StartsWith("UPDATE \"Cycles\" SET \"Status\"", StringComparison.Ordinal)) is { Item: not null } guarded)
            {
                Assert.Matches("WHERE \"Id\" = @p\\d+ AND \"Version\" = @p\\d+;$", guarded.Item);
                Assert.StartsWith("IF @@ROWCOUNT = 0 THROW ", lines[guarded.Index + 1], StringComparison.Ordinal);
            }
        }
    }

    [GeneratedRegex("""^INSERT INTO "(?<table>\w+)" \("(?<column>\w+)"(, "(?<column>\w+)")*\) VALUES \(@p\d+(, @p\d+)*\);$""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Insert();

    [GeneratedRegex("""^DELETE FROM "(?<table>\w+)" WHERE "(?<column>Id)" = @p\d+;$""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Delete();

    [GeneratedRegex("""^UPDATE "(?<table>\w+)" SET "(?<column>\w+)" = @p\d+(, "(?<column>\w+)" = @p\d+)* WHERE "Id" = @p\d+( AND "Version" = @p\d+)?;$""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Update();

    [GeneratedRegex("^(SET XACT_ABORT ON;|IF @@ROWCOUNT = 0 THROW 50409, '[^']+', 1;)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OfSqlServer();
}
