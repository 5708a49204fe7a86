using System.Globalization;
using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace KinerjaPortal.Tests.Integration.Exchange;

/// <summary>A workbook in a clerk's hands: the cells are changed as Excel would save them.</summary>
internal sealed class WorkbookFile : IDisposable
{
    private readonly MemoryStream _content = new();
    private readonly SpreadsheetDocument _file;

    public WorkbookFile(byte[] content)
    {
        _content.Write(content);
        _file = SpreadsheetDocument.Open(_content, isEditable: true);
    }

    private SheetData Table => SheetNamed("SOP").GetFirstChild<SheetData>()!;

    public Worksheet SheetNamed(string name)
    {
        var id = _file.WorkbookPart!.Workbook.Descendants<Sheet>().First(sheet => sheet.Name == name).Id!;
        return ((WorksheetPart)_file.WorkbookPart.GetPartById(id!)).Worksheet;
    }

    /// <summary>Types into a cell: what looks like a number is one.</summary>
    public WorkbookFile Type(string cell, string text)
    {
        var found = Table.Descendants<Cell>().First(candidate => candidate.CellReference == cell);
        found.RemoveAllChildren();
        var isFigure = double.TryParse(text, CultureInfo.InvariantCulture, out _);
        found.DataType = isFigure ? CellValues.Number : CellValues.String;
        found.Append(new CellValue(text));
        return this;
    }

    /// <summary>Removes a row and moves those below up, with the formulas that refer to them.</summary>
    public WorkbookFile DeleteRow(uint row)
    {
        RowAt(row).Remove();
        Move(from: row + 1, by: -1);
        return this;
    }

    /// <summary>Puts a new row in above the given one, as a clerk fills it in.</summary>
    public WorkbookFile InsertRow(uint row, params (string Column, string Text)[] cells)
    {
        Move(from: row, by: 1);
        Table.InsertAfter(
            new Row(cells.Select(cell => new Cell(new CellValue(cell.Text)) { CellReference = $"{cell.Column}{row}", DataType = CellValues.String })) { RowIndex = row },
            RowAt(row - 1));
        return this;
    }

    public byte[] Save()
    {
        _file.Save();
        _file.Dispose();
        return _content.ToArray();
    }

    public void Dispose() => _content.Dispose();

    /// <summary>An archive of these files.</summary>
    public static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var content = new MemoryStream();
        using (var archive = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return content.ToArray();
    }

    private Row RowAt(uint row) => Table.Elements<Row>().First(candidate => candidate.RowIndex!.Value == row);

    private void Move(uint from, int by)
    {
        foreach (var row in Table.Elements<Row>().Where(row => row.RowIndex!.Value >= from))
        {
            var moved = (uint)(row.RowIndex!.Value + by);
            row.RowIndex = moved;
            foreach (var cell in row.Elements<Cell>())
            {
                cell.CellReference = cell.CellReference!.Value!.TrimEnd("0123456789".ToCharArray()) + moved.ToString(CultureInfo.InvariantCulture);
            }
        }

        foreach (var formula in Table.Descendants<CellFormula>().Where(formula => formula.Text.StartsWith("$A$", StringComparison.Ordinal)))
        {
            var target = uint.Parse(formula.Text[3..], CultureInfo.InvariantCulture);
            formula.Text = by < 0 && target == from - 1 ? "#REF!" : target >= from ? $"$A${target + by}" : formula.Text;
        }
    }
}
