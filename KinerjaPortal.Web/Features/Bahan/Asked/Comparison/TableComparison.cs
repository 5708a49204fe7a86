namespace KinerjaPortal.Web.Features.Bahan.Asked.Comparison;

/// <summary>A cell that differs between two versions of a table.</summary>
/// <param name="Row">What the row begins with, or its number from 1 where that does not tell rows apart.</param>
/// <param name="Column">Position, from 0.</param>
/// <param name="Before">Null where the row is new.</param>
/// <param name="After">Null where the row is gone.</param>
public sealed record ChangedCell(string Row, int Column, string? Before, string? After);

/// <summary>
/// Two small tables cell by cell. Rows belong together by what they begin with (the indicator), so that a row put in between
/// does not make all below it look changed; where that does not tell them apart, by their position.
/// </summary>
internal static class TableComparison
{
    public static IReadOnlyList<ChangedCell> Of(IReadOnlyList<IReadOnlyList<string>> before, IReadOnlyList<IReadOnlyList<string>> after)
    {
        var byHead = TellsApart(before) && TellsApart(after);
        var old = Keyed(before, byHead);
        var now = Keyed(after, byHead);
        return
        [
            .. now.SelectMany(row => Cells(row.Key, old.GetValueOrDefault(row.Key), row.Value)),
            .. old.Where(row => !now.ContainsKey(row.Key)).SelectMany(row => Cells(row.Key, row.Value, null)),
        ];
    }

    private static bool TellsApart(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var heads = rows.Select(row => Cell(row, 0).Trim()).ToList();
        return heads.TrueForAll(head => head.Length > 0) && heads.Distinct(StringComparer.OrdinalIgnoreCase).Count() == heads.Count;
    }

    private static Dictionary<string, IReadOnlyList<string>> Keyed(IReadOnlyList<IReadOnlyList<string>> rows, bool byHead) =>
        rows.Select((row, i) => (Key: byHead ? Cell(row, 0).Trim() : $"{i + 1}", row))
            .ToDictionary(pair => pair.Key, pair => pair.row, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<ChangedCell> Cells(string key, IReadOnlyList<string>? before, IReadOnlyList<string>? after) =>
        from column in Enumerable.Range(0, Math.Max(before?.Count ?? 0, after?.Count ?? 0))
        let was = before is null ? null : Cell(before, column)
        let becomes = after is null ? null : Cell(after, column)
        where was != becomes && !(string.IsNullOrEmpty(was) && string.IsNullOrEmpty(becomes))
        select new ChangedCell(key, column, was, becomes);

    private static string Cell(IReadOnlyList<string> row, int column) => column < row.Count ? row[column] : "";
}
