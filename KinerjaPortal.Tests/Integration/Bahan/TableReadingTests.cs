using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using KinerjaPortal.Infrastructure.Files.Texts;
using CellFormats = DocumentFormat.OpenXml.Spreadsheet.CellFormats;

namespace KinerjaPortal.Tests.Integration.Bahan;

/// <summary>A table that was asked for, taken from a workbook that somebody filled in.</summary>
public sealed class TableReadingTests
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly string[] s_columns = ["Indikator", "Target", "Realisasi"];

    [Fact]
    public void Columns_are_found_by_their_headings_whatever_their_order_and_whatever_stands_above()
    {
        var reading = Read(["Capaian 2026", ""], ["No", "realisasi ", "INDIKATOR", "Target"], ["1", "80", "Konflik tertangani", "100"], ["2", "5", "Ormas terdaftar", "12"]);

        var found = Assert.IsType<TableReading.Found>(reading);
        Assert.True(found.ByHeadings);
        Assert.Equal([["Konflik tertangani", "100", "80"], ["Ormas terdaftar", "12", "5"]], found.Rows);
    }

    [Fact]
    public void Without_the_headings_the_columns_are_taken_in_order_from_where_the_table_begins()
    {
        var found = Assert.IsType<TableReading.Found>(Read(["", "Konflik tertangani", "100", "80"], ["", "Ormas terdaftar", "12", "5"]));

        Assert.False(found.ByHeadings);
        Assert.Equal([["Konflik tertangani", "100", "80"], ["Ormas terdaftar", "12", "5"]], found.Rows);
    }

    [Fact]
    public void Numbers_are_taken_as_Excel_shows_them()
    {
        var found = Assert.IsType<TableReading.Found>(Read(["Indikator", "Target", "Realisasi"], ["Konflik", "%0.855", "1234.5"]));

        Assert.Equal([["Konflik", "85,50%", "1234,5"]], found.Rows);
    }

    [Fact]
    public void The_headings_are_looked_for_on_every_sheet()
    {
        var found = Assert.IsType<TableReading.Found>(Read([[["Petunjuk pengisian"]], [["Indikator", "Target", "Realisasi"], ["Konflik", "1", "2"]]]));

        Assert.Equal("Lembar 2", found.SheetName);
        Assert.Equal([["Konflik", "1", "2"]], found.Rows);
    }

    [Fact]
    public void Headings_with_nothing_below_them_are_no_table() => Assert.IsType<TableReading.Empty>(Read(["Indikator", "Target", "Realisasi"]));

    [Fact]
    public void More_rows_than_are_taken_are_said_to_be_too_many() => Assert.IsType<TableReading.TooManyRows>(
        Read([["Indikator", "Target", "Realisasi"], .. Enumerable.Range(1, 60).Select(n => (string[])[$"Indikator {n}", "1", "1"])]));

    [Fact]
    public void What_is_no_workbook_is_unreadable()
    {
        using var content = new MemoryStream("bukan buku kerja, hanya teks biasa yang panjang"u8.ToArray());

        Assert.IsType<TableReading.Unreadable>(TableReading.Read(content, Xlsx, s_columns, maxRows: 50));
    }

    private static TableReading Read(params string[][] rows) => Read((string[][][])[rows]);

    private static TableReading Read(string[][][] sheets)
    {
        using var content = Workbook(sheets);
        return TableReading.Read(content, Xlsx, s_columns, maxRows: 50);
    }

    /// <summary>A workbook as Excel saves it; a cell that begins with a per cent sign is a number shown so.</summary>
    private static MemoryStream Workbook(string[][][] sheets)
    {
        var content = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(content, SpreadsheetDocumentType.Workbook))
        {
            var book = file.AddWorkbookPart();
            book.Workbook = new Workbook(new Sheets());
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
                new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()), new CellStyleFormats(new CellFormat()),
                new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 10, ApplyNumberFormat = true }));
            foreach (var (rows, number) in sheets.Select((rows, index) => (rows, (uint)index + 1)))
            {
                var sheet = book.AddNewPart<WorksheetPart>();
                sheet.Worksheet = new Worksheet(new SheetData(rows.Select(row => new Row(row.Select(CellOf)))));
                book.Workbook.Sheets!.Append(new Sheet { Id = book.GetIdOfPart(sheet), SheetId = number, Name = $"Lembar {number}" });
            }
        }

        content.Position = 0;
        return content;
    }

    private static Cell CellOf(string text) =>
        text.StartsWith('%') ? new Cell { CellValue = new CellValue(text[1..]), StyleIndex = 1 }
        : double.TryParse(text, CultureInfo.InvariantCulture, out _) ? new Cell { CellValue = new CellValue(text) }
        : new Cell { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) };
}
