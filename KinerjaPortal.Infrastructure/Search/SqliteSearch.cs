using System.Globalization;

namespace KinerjaPortal.Infrastructure.Search;

/// <summary>Search by SQLite's FTS5, in the table that a trigger fills (migration Files).</summary>
internal static class SqliteSearch
{
    /// <summary>Columns of the index in their order: id, title, name, note, document, period, office, text. What a file is called says most.</summary>
    private const string Weights = "0.0, 8.0, 6.0, 3.0, 4.0, 4.0, 0.5, 1.0";
    private const int TextColumn = 7;
    private const int SnippetWords = 28;

    public static SearchStatement For(SearchScope scope, SearchQuestion question, IReadOnlyList<SearchTerm> terms)
    {
        var statement = new SearchStatement();
        var match = statement.Value(Match(terms));
        var hits = statement.Hits(
            scope, question, "found JOIN \"CycleFiles\" filed ON filed.\"Id\" = found.\"FileId\"", "found.\"Rank\"", "found.\"Row\", ", condition: "");

        // Ranked before anything is joined, because only the index itself can rank; and the words around a hit are looked up for
        // one page alone.
        statement.Sql = string.Create(CultureInfo.InvariantCulture,
            $"""
            WITH found AS MATERIALIZED (
                SELECT "FileId", rowid AS "Row", bm25("FileSearch", {Weights}) AS "Rank" FROM "FileSearch" WHERE "FileSearch" MATCH {match}),
            page AS (
                SELECT * FROM ({hits}) ORDER BY "Score", "FiledAt" DESC, "Id" LIMIT {FoundFiles.PerPage} OFFSET {SearchStatement.Offset(question)})
            SELECT page.*, (
                SELECT snippet("FileSearch", {TextColumn}, char({(int)SearchStatement.MarkOpen}), char({(int)SearchStatement.MarkClose}), '…', {SnippetWords})
                FROM "FileSearch" WHERE "FileSearch" MATCH {match} AND rowid = page."Row") AS "Snippet"
            FROM page ORDER BY "Score", "FiledAt" DESC, "Id"
            """);
        return statement;
    }

    /// <summary>Quoted, so that nothing in it is an operator; side by side, which is AND, and leaves out what the index knows no word in.</summary>
    internal static string Match(IReadOnlyList<SearchTerm> terms) =>
        string.Join(' ', terms.Select(term => $"\"{string.Join(' ', term.Words)}\"{(term.IsPrefix ? " *" : "")}"));
}
