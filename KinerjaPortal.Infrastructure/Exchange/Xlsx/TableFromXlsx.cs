using System.Xml;

namespace KinerjaPortal.Infrastructure.Exchange.Xlsx;

/// <summary>Takes the values for given columns from a workbook that somebody filled in.</summary>
public static class TableFromXlsx
{
    public const int MaxBytes = ImportLimits.FileBytes;

    /// <summary>A title and a few lines may stand above the headings, no more.</summary>
    private const int RowsAboveTheTable = 20;

    /// <summary>
    /// Reads the first worksheet that has the headings, whatever their order; where none has them, the first that is not
    /// empty, its columns taken in order.
    /// </summary>
    public static async Task<TableReading> ReadAsync(Stream content, IReadOnlyList<string> columns, int maxRows, CancellationToken cancellationToken)
    {
        if (content.Length > MaxBytes)
        {
            return new TableReading.TooLarge();
        }

        using var copy = new MemoryStream((int)content.Length);
        await content.CopyToAsync(copy, cancellationToken);
        try
        {
            using var package = XlsxPackage.Open(copy.GetBuffer().AsMemory(0, (int)copy.Length));
            return Read(package, columns, maxRows);
        }
        catch (UnreadableFileException fault)
        {
            return fault.Refusal switch
            {
                ImportRefusal.UnpacksTooLarge => new TableReading.TooLarge(),
                ImportRefusal.TooManyRows => new TableReading.TooManyRows(),
                ImportRefusal.WithMacros => new TableReading.WithMacros(),
                ImportRefusal.Damaged => new TableReading.Damaged(),
                _ => new TableReading.NotAWorkbook(),
            };
        }
        catch (Exception fault) when (fault is XmlException or InvalidDataException)
        {
            return new TableReading.Damaged();
        }
    }

    private static TableReading Read(XlsxPackage package, IReadOnlyList<string> columns, int maxRows)
    {
        var strings = package.SharedStrings();
        var kinds = package.FigureKinds();
        (string Name, SheetGrid Grid)? first = null;
        foreach (var (name, path) in package.Sheets)
        {
            var grid = SheetGrid.Read(package.Rows(path), strings);
            if (Head(grid, columns) is { } head)
            {
                return Rows(name, grid, head.Places, grid.Rows.Where(row => row > head.Row), byHeadings: true, kinds, maxRows);
            }

            first ??= grid.Rows.Count > 0 ? (name, grid) : null;
        }

        if (first is not { } found)
        {
            return new TableReading.Empty();
        }

        // A table may begin away from the corner.
        var left = found.Grid.Rows.Min(row => found.Grid.ColumnsOf(row).First());
        return Rows(found.Name, found.Grid, [.. columns.Select((_, index) => (int?)(left + index))], found.Grid.Rows, byHeadings: false, kinds, maxRows);
    }

    /// <summary>The row of the headings and where each column is; null where fewer than half of them stand in one row.</summary>
    private static (int Row, IReadOnlyList<int?> Places)? Head(SheetGrid grid, IReadOnlyList<string> columns)
    {
        foreach (var row in grid.Rows.Take(RowsAboveTheTable))
        {
            var headings = grid.ColumnsOf(row).Select(column => (Column: (int?)column, Words: Plain(grid.Text(row, column)))).ToList();
            var places = columns.Select(column => headings.Find(heading => heading.Words == Plain(column)).Column).ToList();
            if (places.Count(place => place is not null) * 2 > columns.Count)
            {
                return (row, places);
            }
        }

        return null;
    }

    private static TableReading Rows(
        string name, SheetGrid grid, IReadOnlyList<int?> places, IEnumerable<int> rows, bool byHeadings, IReadOnlyList<FigureKind> kinds, int maxRows)
    {
        var table = rows
            .Select(row => (IReadOnlyList<string>)[.. places.Select(place => place is { } column ? Text(grid.Cell(row, column), kinds) : "")])
            .Where(cells => cells.Any(cell => cell.Length > 0))
            .ToList();
        return table.Count == 0 ? new TableReading.Empty()
            : table.Count > maxRows ? new TableReading.TooManyRows()
            : new TableReading.Read(name, table, byHeadings);
    }

    private static string Text(GridCell? cell, IReadOnlyList<FigureKind> kinds) =>
        cell is null ? ""
        : cell.FigureStyle is { } style ? FigureFormat.Of(cell.Text, style < kinds.Count ? kinds[style] : FigureKind.Plain)
        : cell.Text;

    /// <summary>Headings are the same when they differ in nothing but white space and capitals.</summary>
    private static string Plain(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
}
