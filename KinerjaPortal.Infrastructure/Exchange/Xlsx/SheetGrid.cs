using System.Globalization;
using System.Xml.Linq;

namespace KinerjaPortal.Infrastructure.Exchange.Xlsx;

/// <summary>The filled cells of a worksheet.</summary>
internal sealed class SheetGrid
{
    /// <summary>Rows enough for every step that is allowed, its head, and notes around it.</summary>
    private const int MostRows = ImportLimits.Rows + 200;

    private const int MostColumns = 200;

    private readonly SortedDictionary<int, Dictionary<int, GridCell>> _rows = [];

    /// <summary>Numbers of the rows that have something in them, from 1, in order.</summary>
    public IReadOnlyCollection<int> Rows => _rows.Keys;

    public static SheetGrid Read(IEnumerable<XElement> rows, IReadOnlyList<string> sharedStrings)
    {
        var grid = new SheetGrid();
        var number = 0;
        foreach (var row in rows)
        {
            number = int.TryParse(row.Attribute("r")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var own) && own > 0 ? own : number + 1;
            var cells = CellsOf(row, sharedStrings);
            if (cells.Count == 0)
            {
                continue;
            }

            grid._rows[number] = cells;
            if (grid._rows.Count > MostRows)
            {
                throw new UnreadableFileException(new ImportRefusal.TooManyRows());
            }
        }

        return grid;
    }

    /// <summary>What stands in a cell, without the white space around it; empty where nothing does.</summary>
    public string Text(int row, int column) => Cell(row, column)?.Text ?? "";

    public GridCell? Cell(int row, int column) => _rows.GetValueOrDefault(row)?.GetValueOrDefault(column);

    public IEnumerable<int> ColumnsOf(int row) => _rows.TryGetValue(row, out var cells) ? cells.Keys.Order() : [];

    private static Dictionary<int, GridCell> CellsOf(XElement row, IReadOnlyList<string> sharedStrings)
    {
        var cells = new Dictionary<int, GridCell>();
        var column = -1;
        foreach (var cell in row.Elements().Where(element => element.Name.LocalName == "c"))
        {
            column = CellName.TryRead(cell.Attribute("r")?.Value, out var own, out _) ? own : column + 1;
            var read = new GridCell(TextOf(cell, sharedStrings).Trim(), Child(cell, "f")?.Value.Trim() ?? "");
            if (column < MostColumns && (read.Text.Length > 0 || read.Formula.Length > 0))
            {
                cells[column] = read;
            }
        }

        return cells;
    }

    private static string TextOf(XElement cell, IReadOnlyList<string> sharedStrings)
    {
        var value = Child(cell, "v")?.Value ?? "";
        return cell.Attribute("t")?.Value switch
        {
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < sharedStrings.Count ? sharedStrings[index] : "",
            "inlineStr" => XlsxPackage.TextOf(cell),
            "str" => XlsxText.Unescape(value),
            "e" => "",
            _ => Figure(value),
        };
    }

    /// <summary>A number as a person sees it: 1.1 and not 1.1000000000000001.</summary>
    private static string Figure(string value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var figure)
            ? Math.Round(figure, 10).ToString("0.##########", CultureInfo.InvariantCulture)
            : value;

    private static XElement? Child(XElement cell, string name) => cell.Elements().FirstOrDefault(element => element.Name.LocalName == name);
}

/// <param name="Formula">Without the equals sign; empty where the cell has none.</param>
internal sealed record GridCell(string Text, string Formula);
