using System.Text.RegularExpressions;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace KinerjaPortal.Tests.Integration.SqlServer;

/// <summary>Statements as SQL Server 2022 reads them, by Microsoft's own parser: there is no server beside the tests.</summary>
internal static partial class TSql
{
    /// <summary>What stands in a statement that only SQLite is ever sent: its full-text index, its own tables, its settings.</summary>
    private static readonly string[] OfSqliteAlone = ["FileSearch", "sqlite_master", "PRAGMA ", "pragma_", "__EFMigrationsLock", "datetime('now'", "rowid", "LENGTH("];

    public static bool IsOfSqliteAlone(string statement) => Array.Exists(OfSqliteAlone, part => statement.Contains(part, StringComparison.Ordinal));

    /// <summary>What the parser finds wrong, each with its place; empty for a statement that the server would run.</summary>
    public static IReadOnlyList<string> Faults(string statement)
    {
        // As a connection of SqlClient has it: "Id" is a name.
        var parser = new TSql160Parser(initialQuotedIdentifiers: true);
        using var text = new StringReader(Placeholder().Replace(statement, "@p${index}"));
        parser.Parse(text, out var errors);
        return [.. errors.Select(error => $"line {error.Line}, column {error.Column}: {error.Message}")];
    }

    public static void AssertRead(string statement)
    {
        var faults = Faults(statement);
        Assert.True(faults.Count == 0, $"Not T-SQL, {string.Join("; ", faults)}:\n{statement}");
    }

    /// <summary>EF writes a parameter into raw SQL where <c>{0}</c> stands.</summary>
    [GeneratedRegex(@"\{(?<index>\d+)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholder();
}
