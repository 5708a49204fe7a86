using System.Globalization;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Infrastructure.Persistence.Rows;

namespace KinerjaPortal.Infrastructure.Search;

/// <summary>A search as one statement: its placeholders are numbered, what was typed is in the values alone.</summary>
internal sealed class SearchStatement
{
    /// <summary>Around what was found in a snippet; no text that is searched holds control characters.</summary>
    public const char MarkOpen = '\u0001';
    public const char MarkClose = '\u0002';

    /// <summary>How much less a version counts that has a newer one.</summary>
    private const string OlderCounts = "0.5";

    private readonly List<object> _values = [];

    public string Sql { get; set; } = "";

    public object[] Values => [.. _values];

    public string Value(object value)
    {
        _values.Add(value);
        return string.Create(CultureInfo.InvariantCulture, $"{{{_values.Count - 1}}}");
    }

    /// <summary>The files with what is shown of them and the order they come in; both databases read it.</summary>
    /// <param name="from">Where they come from, up to a <c>filed</c>, with what must hold of it.</param>
    /// <param name="score">The lower, the better; negative.</param>
    public string Hits(SearchScope scope, SearchQuestion question, string from, string score, string extraColumns, string condition) =>
        $"""
        SELECT matched.*, matched."RawScore" * CASE WHEN matched."IsOlder" = 1 THEN {OlderCounts} ELSE 1.0 END AS "Score", COUNT(*) OVER () AS "Total"
        FROM (
            SELECT filed."Id", filed."CycleId", filed."Role", filed."Version", filed."Title", filed."Name", filed."Note", filed."Size", filed."MediaType",
                filed."Sha256", filed."Restricted", filed."FiledAt", filed."FiledByName", cycle."DocumentType", cycle."Period", cycle."Title" AS "CycleTitle",
                run."Number" AS "StepNumber", {extraColumns}{score} AS "RawScore",
                CASE WHEN EXISTS (
                    SELECT 1 FROM "CycleFiles" newer
                    WHERE newer."CycleId" = filed."CycleId" AND newer."Version" > filed."Version"
                        AND (newer."DocumentId" = filed."DocumentId" OR (newer."ItemId" = filed."ItemId" AND newer."Role" = filed."Role")))
                    THEN 1 ELSE 0 END AS "IsOlder",
                CASE WHEN EXISTS (
                    SELECT 1 FROM "SignOffs" signed
                    WHERE signed."CycleId" = filed."CycleId" AND (signed."Sha256" = filed."Sha256" OR signed."EditionSha256" = filed."Sha256")) THEN 1
                    WHEN EXISTS (
                    SELECT 1 FROM "SignOffs" signed
                    WHERE signed."CycleId" = filed."CycleId" AND signed."DocumentId" = filed."DocumentId") THEN 2
                    ELSE 0 END AS "SignedOff"
            FROM {from}
            JOIN "Cycles" cycle ON cycle."Id" = filed."CycleId"
            LEFT JOIN "StepRuns" run ON run."Id" = filed."RunId"
            WHERE filed."OpdId" = {Value(scope.OpdId)} AND filed."Role" <> '{nameof(CycleFileRole.TandaTangan)}' AND {MayRead(scope)}{Filters(question)}{condition}
        ) matched
        """;

    public static int Offset(SearchQuestion question) => (question.Page - 1) * FoundFiles.PerPage;

    /// <summary>
    /// As everywhere (FileReaders): a restricted file is for who owes it, who asked, and at whose desk the cycle lies. Where the
    /// visit at which it was asked for was moved to another version, another post may ask now, and the row does not know which.
    /// </summary>
    private string MayRead(SearchScope scope)
    {
        if (scope.Posts.Count == 0)
        {
            return "filed.\"Restricted\" = 0";
        }

        var posts = string.Join(", ", scope.Posts.Select(Value));
        return $"""
            (filed."Restricted" = 0 OR filed."OwedBy" IN ({posts}) OR (filed."AskedBy" IN ({posts}) AND COALESCE(run."Result", '') <> '{nameof(StepResult.Dipindahkan)}')
                OR (cycle."Status" = '{nameof(CycleStatus.Running)}' AND EXISTS (
                    SELECT 1 FROM "StepRuns" desk
                    WHERE desk."CycleId" = filed."CycleId" AND desk."CompletedAt" IS NULL AND desk."Pelaksana" IN ({posts}))))
            """;
    }

    private string Filters(SearchQuestion question)
    {
        var filters = "";
        if (question.DocumentType is { } type)
        {
            filters += $" AND cycle.\"DocumentType\" = {Value(type.ToString())}";
        }

        if (question.Year is { } number)
        {
            var year = Value(number.ToString(CultureInfo.InvariantCulture));
            filters += $" AND (cycle.\"Period\" = {year} OR (SUBSTRING(cycle.\"Period\", 1, 4) <= {year} AND SUBSTRING(cycle.\"Period\", 6, 4) >= {year}))";
        }

        if (question.Role is { } role)
        {
            filters += $" AND filed.\"Role\" = {Value(role.ToString())}";
        }

        return filters;
    }
}
