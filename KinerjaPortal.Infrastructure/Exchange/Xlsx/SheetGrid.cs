using System.Globalization;
using System.Xml.Linq;
using KinerjaPortal.Domain.Sops.Reading;
using KinerjaPortal.Infrastructure.Files.Texts;

namespace KinerjaPortal.Infrastructure.Exchange.Xlsx;

/// <summary>The filled cells of a worksheet.</summary>
internal sealed class SheetGrid
{
    /// <summary>Rows enough for every step that is allowed, its head, and notes around it.</summary>
    private const int MostRows = ImportLimits.Rows + 200;

    private const int MostColumns = 200;

    private const int MostMerged = 5_000;

    private readonly SortedDictionary<int, Dictionary<int, GridCell>> _rows = [];
    private readonly List<CellSpan> _merged = [];
    private List<int>? _numbers;

    /// <summary>Numbers of the rows that have something in them, from 1, in order.</summary>
    public IReadOnlyCollection<int> Rows => _rows.Keys;

    /// <summary>More rows than any SOP has: of another sheet, or of a table that is to be refused.</summary>
    public bool IsCut { get; private set; }

    public static SheetGrid Read(IEnumerable<XElement> rows, IReadOnlyList<string> sharedStrings, CellFormats formats)
    {
        var grid = new SheetGrid();
        var number = 0;
        foreach (var element in rows)
        {
            if (element.Name.LocalName == "mergeCell")
            {
                grid.Merge(element.Attribute("ref")?.Value ?? "");
                continue;
            }

            number = int.TryParse(element.Attribute("r")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var own) && own > 0 ? own : number + 1;
            var cells = CellsOf(element, sharedStrings, formats);
            if (cells.Count == 0)
            {
                continue;
            }

            if (grid._rows.Count >= MostRows)
            {
                grid.IsCut = true;
                break;
            }

            grid._rows[number] = cells;
        }

        return grid;
    }

    /// <exception cref="UnreadableFileException">It has more rows than are read.</exception>
    public SheetGrid Whole() => IsCut ? throw new UnreadableFileException(new ImportRefusal.TooManyRows()) : this;

    /// <summary>The same cells for the one reading of a table: without the empty rows, and by their place among the filled ones.</summary>
    public TableGrid ToTable()
    {
        _numbers = [.. _rows.Keys];
        var width = _rows.Values.SelectMany(cells => cells.Keys).DefaultIfEmpty(-1).Max() + 1;
        return new TableGrid(
            [.. _rows.Values.Select(cells => Enumerable.Range(0, width).Select(column => cells.GetValueOrDefault(column)?.Text ?? "").ToArray())],
            [.. _merged.Where(span => _rows.ContainsKey(span.Row)).Select(span => span with
            {
                Row = PlaceOf(span.Row),
                Rows = _rows.Keys.Count(row => row >= span.Row && row <= span.LastRow),
            })]);
    }

    /// <summary>The place of a row among the filled ones.</summary>
    public int PlaceOf(int number) => (_numbers ??= [.. _rows.Keys]).IndexOf(number);

    public int NumberAt(int place) => (_numbers ??= [.. _rows.Keys])[place];

    /// <summary>What stands in a cell, without the white space around it; empty where nothing does.</summary>
    public string Text(int row, int column) => Cell(row, column)?.Text ?? "";

    public GridCell? Cell(int row, int column) => _rows.GetValueOrDefault(row)?.GetValueOrDefault(column);

    public IEnumerable<int> ColumnsOf(int row) => _rows.TryGetValue(row, out var cells) ? cells.Keys.Order() : [];

    private void Merge(string range)
    {
        if (range.Split(':') is [var from, var to] && _merged.Count < MostMerged
            && CellName.TryRead(from, out var column, out var row) && CellName.TryRead(to, out var lastColumn, out var lastRow) && lastRow >= row && lastColumn >= column)
        {
            _merged.Add(new CellSpan(row, column, lastRow - row + 1, lastColumn - column + 1));
        }
    }

    private static Dictionary<int, GridCell> CellsOf(XElement row, IReadOnlyList<string> sharedStrings, CellFormats formats)
    {
        var cells = new Dictionary<int, GridCell>();
        var column = -1;
        foreach (var cell in row.Elements().Where(element => element.Name.LocalName == "c"))
        {
            column = CellName.TryRead(cell.Attribute("r")?.Value, out var own, out _) ? own : column + 1;
            var read = new GridCell(TextOf(cell, sharedStrings, formats).Trim(), Child(cell, "f")?.Value.Trim() ?? "");
            if (column < MostColumns && (read.Text.Length > 0 || read.Formula.Length > 0))
            {
                cells[column] = read;
            }
        }

        return cells;
    }

    private static string TextOf(XElement cell, IReadOnlyList<string> sharedStrings, CellFormats formats)
    {
        var value = Child(cell, "v")?.Value ?? "";
        return cell.Attribute("t")?.Value switch
        {
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < sharedStrings.Count ? sharedStrings[index] : "",
            "inlineStr" => XlsxPackage.TextOf(cell),
            "str" => XlsxText.Unescape(value),
            "e" => "",
            "d" => CellFormats.PrintIsoDate(value),
            _ => formats.Print(value, int.TryParse(cell.Attribute("s")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var style) ? style : 0),
        };
    }

    private static XElement? Child(XElement cell, string name) => cell.Elements().FirstOrDefault(element => element.Name.LocalName == name);
}

/// <param name="Formula">Without the equals sign; empty where the cell has none.</param>
internal sealed record GridCell(string Text, string Formula);
