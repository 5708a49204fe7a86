namespace KinerjaPortal.Infrastructure.Files.Texts;

/// <summary>What came of taking the values for given columns from a workbook that somebody filled in.</summary>
public abstract record TableReading
{
    private const int RowsAboveTheTable = 20;

    private TableReading()
    {
    }

    /// <param name="Rows">Each with a cell for every column that was asked for, as Excel shows its values.</param>
    /// <param name="ByHeadings">Whether the columns were found by their headings; otherwise the first is the first.</param>
    public sealed record Found(string SheetName, IReadOnlyList<IReadOnlyList<string>> Rows, bool ByHeadings) : TableReading;

    /// <summary>More rows than are taken.</summary>
    public sealed record TooManyRows : TableReading;

    /// <summary>No workbook, or one that is too damaged to be read.</summary>
    public sealed record Unreadable : TableReading;

    /// <summary>No worksheet has anything in it, or only headings.</summary>
    public sealed record Empty : TableReading;

    /// <summary>
    /// Reads the first worksheet that has the headings, whatever their order and whatever stands in a few rows above them;
    /// where none has them, the first that is not empty, its columns taken in order.
    /// </summary>
    /// <param name="content">Of an xlsx or ods. Able to seek, at its beginning; stays open.</param>
    public static TableReading Read(
        Stream content, string mediaType, IReadOnlyList<string> columns, int maxRows, CancellationToken gone = default)
    {
        var sink = new SheetSink(maxRows + RowsAboveTheTable + 1);
        if (!FileReading.Into(sink, content, mediaType, gone))
        {
            return new Unreadable();
        }

        foreach (var sheet in sink.Sheets)
        {
            for (var row = 0; row < Math.Min(sheet.Rows.Count, RowsAboveTheTable); row++)
            {
                if (HeadIn(sheet.Rows[row], columns) is { } places)
                {
                    return Taken(sheet.Name, sheet.Rows.Skip(row + 1), places, byHeadings: true, maxRows);
                }
            }
        }

        if (sink.Sheets is not [var first, ..])
        {
            return new Empty();
        }

        // A table may begin away from the corner.
        var left = first.Rows.Min(row => row.TakeWhile(cell => cell.Length == 0).Count());
        return Taken(first.Name, first.Rows, [.. columns.Select((_, index) => left + index)], byHeadings: false, maxRows);
    }

    /// <summary>Where each column's heading stands, -1 for one that is not there; null when fewer than half of them are.</summary>
    private static List<int>? HeadIn(IReadOnlyList<string> row, IReadOnlyList<string> columns)
    {
        var headings = row.Select(Plain).ToList();
        var places = columns.Select(column => headings.IndexOf(Plain(column))).ToList();
        return places.Count(place => place >= 0) * 2 > columns.Count ? places : null;
    }

    private static TableReading Taken(
        string sheet, IEnumerable<IReadOnlyList<string>> rows, IReadOnlyList<int> places, bool byHeadings, int maxRows)
    {
        var table = rows
            .Select(row => (IReadOnlyList<string>)[.. places.Select(place => place >= 0 && place < row.Count ? row[place] : "")])
            .Where(cells => cells.Any(cell => cell.Length > 0))
            .ToList();
        return table.Count == 0 ? new Empty() : table.Count > maxRows ? new TooManyRows() : new Found(sheet, table, byHeadings);
    }

    /// <summary>Headings are the same when they differ in nothing but white space and capitals.</summary>
    private static string Plain(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
}
