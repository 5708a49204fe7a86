using System.Globalization;

namespace KinerjaPortal.Infrastructure.Search;

/// <summary>
/// Search on SQL Server by LIKE: its full-text engine is a feature that has to be installed with the server, and an office's
/// server may lack it. Words are found wherever they stand, in capitals or not and with accents or without, as SQLite's index finds
/// them, and not as the database's own collation would have it.
/// </summary>
internal static class SqlServerSearch
{
    private const string EscapeSign = "\\";
    private const string Collation = " COLLATE Latin1_General_100_CI_AI";
    private const int SnippetLength = 260;
    private const int SnippetBefore = 90;

    /// <summary>Where a word may stand and what it counts there, as in SQLite.</summary>
    private static readonly (string Column, string Weight)[] s_columns =
    [
        ("filed.\"Title\"", "8.0"), ("filed.\"Name\"", "6.0"), ("filed.\"Note\"", "3.0"), ("cycle.\"DocumentType\"", "4.0"), ("cycle.\"Title\"", "4.0"),
        ("cycle.\"Period\"", "4.0"), ("opd.\"ShortName\"", "0.5"), ("opd.\"Name\"", "0.5"), ("stored.\"Text\"", "1.0"),
    ];

    public static SearchStatement For(SearchScope scope, SearchQuestion question, IReadOnlyList<SearchTerm> terms)
    {
        var statement = new SearchStatement();
        var patterns = terms.Select(term => statement.Value($"%{Escape(string.Join(' ', term.Words))}%")).ToList();
        var places = terms.Select(term => $"NULLIF(CHARINDEX({statement.Value(string.Join(' ', term.Words))}, stored.\"Text\"{Collation}), 0)").ToList();
        var score = string.Join(" + ", patterns.SelectMany(
            pattern => s_columns.Select(column => $"CASE WHEN {Like(column.Column, pattern)} THEN {column.Weight} ELSE 0.0 END")));
        var condition = string.Concat(patterns.Select(
            pattern => $" AND ({string.Join(" OR ", s_columns.Select(column => Like(column.Column, pattern)))})"));
        var hits = statement.Hits(
            scope, question,
            "\"CycleFiles\" filed JOIN \"Opds\" opd ON opd.\"Id\" = filed.\"OpdId\" LEFT JOIN \"StoredFiles\" stored ON stored.\"Sha256\" = filed.\"Sha256\"",
            $"-({score})", extraColumns: "", condition);
        statement.Sql = string.Create(CultureInfo.InvariantCulture,
            $"""
            SELECT page.*, CASE WHEN place."At" IS NULL THEN NULL
                ELSE SUBSTRING(stored."Text", CASE WHEN place."At" > {SnippetBefore} THEN place."At" - {SnippetBefore} ELSE 1 END, {SnippetLength}) END AS "Snippet"
            FROM (
                SELECT * FROM ({hits}) hits
                ORDER BY "Score", "FiledAt" DESC, "Id" OFFSET {SearchStatement.Offset(question)} ROWS FETCH NEXT {FoundFiles.PerPage} ROWS ONLY) page
            LEFT JOIN "StoredFiles" stored ON stored."Sha256" = page."Sha256"
            OUTER APPLY (SELECT {(places.Count == 1 ? places[0] : $"COALESCE({string.Join(", ", places)})")} AS "At") place
            ORDER BY page."Score", page."FiledAt" DESC, page."Id"
            """);
        return statement;
    }

    /// <summary>The signs that LIKE reads as patterns; words hold none today, and this must not hang on that.</summary>
    internal static string Escape(string word) => word
        .Replace(EscapeSign, EscapeSign + EscapeSign, StringComparison.Ordinal)
        .Replace("%", EscapeSign + "%", StringComparison.Ordinal)
        .Replace("_", EscapeSign + "_", StringComparison.Ordinal)
        .Replace("[", EscapeSign + "[", StringComparison.Ordinal);

    private static string Like(string column, string pattern) => $"{column}{Collation} LIKE {pattern} ESCAPE '{EscapeSign}'";
}
