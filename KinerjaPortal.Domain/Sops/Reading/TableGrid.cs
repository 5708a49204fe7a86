namespace KinerjaPortal.Domain.Sops.Reading;

/// <summary>Cells that are one on paper.</summary>
public readonly record struct CellSpan(int Row, int Column, int Rows, int Columns)
{
    public int LastRow => Row + Rows - 1;

    public int LastColumn => Column + Columns - 1;

    public bool Covers(int row, int column) => row >= Row && row <= LastRow && column >= Column && column <= LastColumn;
}

/// <summary>A table as it was found, cells as text, before anything is known of what they mean. A merged cell has its text in the first of its places.</summary>
public sealed class TableGrid(IReadOnlyList<IReadOnlyList<string>> rows, IReadOnlyList<CellSpan>? merged = null)
{
    private readonly ILookup<int, CellSpan> _spansOfRow = (merged ?? [])
        .SelectMany(span => Enumerable.Range(span.Row, Math.Max(0, Math.Min(span.Rows, rows.Count - span.Row))).Select(row => (row, span)))
        .ToLookup(entry => entry.row, entry => entry.span);

    public int Rows => rows.Count;

    public int Width { get; } = rows.Select(row => row.Count).DefaultIfEmpty(0).Max();

    /// <summary>What stands in a cell itself; empty outside the table.</summary>
    public string Text(int row, int column) => row >= 0 && row < rows.Count && column >= 0 && column < rows[row].Count ? rows[row][column] : "";

    /// <summary>What is seen there: a merged cell's text in all of its places.</summary>
    public string Seen(int row, int column) => SpanAt(row, column) is { } span ? Text(span.Row, span.Column) : Text(row, column);

    public CellSpan? SpanAt(int row, int column)
    {
        foreach (var span in _spansOfRow[row])
        {
            if (span.Covers(row, column))
            {
                return span;
            }
        }

        return null;
    }

    public bool IsBlank(int row) => row < 0 || row >= rows.Count || rows[row].All(string.IsNullOrWhiteSpace);
}
