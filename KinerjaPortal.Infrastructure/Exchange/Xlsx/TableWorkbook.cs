using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace KinerjaPortal.Infrastructure.Exchange.Xlsx;

/// <summary>A list as a workbook: a title, a line that says what is in it, headings that stay in sight and can be filtered, and the rows. Every cell is text: nothing in it is a formula, whatever somebody is called.</summary>
public static class TableWorkbook
{
    private const int HeadRow = 3;
    private const int LongestSheetName = 31;

    /// <param name="hint">What is in it, and what is not.</param>
    /// <param name="columns">Heading and width in characters.</param>
    /// <param name="rows">As many cells each.</param>
    public static MemoryStream Write(string name, string hint, IReadOnlyList<(string Heading, double Width)> columns, IReadOnlyList<IReadOnlyList<string?>> rows)
    {
        var content = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(content, SpreadsheetDocumentType.Workbook))
        {
            file.PackageProperties.Creator = "KinerjaPortal";
            var book = file.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>("rIdGaya").Stylesheet = WorkbookStyles.Create();
            book.AddNewPart<WorksheetPart>("rIdDaftar").Worksheet = Sheet(name, hint, columns, rows);
            book.Workbook = new Workbook(new Sheets(
                new Sheet { Name = name.Length > LongestSheetName ? name[..LongestSheetName] : name, SheetId = 1, Id = "rIdDaftar" }));
        }

        content.Position = 0;
        return content;
    }

    private static Worksheet Sheet(string title, string hint, IReadOnlyList<(string Heading, double Width)> columns, IReadOnlyList<IReadOnlyList<string?>> rows)
    {
        var data = new SheetData(
            new Row(CellWriting.Text("A1", title, WorkbookStyles.Title)) { RowIndex = 1, Height = 24, CustomHeight = true },
            new Row(CellWriting.Text("A2", hint, WorkbookStyles.Hint)) { RowIndex = 2, Height = 32, CustomHeight = true },
            Line(HeadRow, [.. columns.Select(column => column.Heading)], WorkbookStyles.Heading));
        for (var i = 0; i < rows.Count; i++)
        {
            data.Append(Line(HeadRow + 1 + i, rows[i], WorkbookStyles.Text));
        }

        var last = CellName.Letters(columns.Count - 1);
        return new Worksheet(
            new SheetViews(new SheetView(
                new Pane { VerticalSplit = HeadRow, TopLeftCell = $"A{HeadRow + 1}", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
            { WorkbookViewId = 0 }),
            new SheetFormatProperties { DefaultRowHeight = 15 },
            new Columns(columns.Select((column, index) => new Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = column.Width, CustomWidth = true })),
            data,
            new AutoFilter { Reference = $"A{HeadRow}:{last}{HeadRow + rows.Count}" },
            new MergeCells(new MergeCell { Reference = $"A2:{last}2" }),
            new PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
            new PageSetup { Orientation = OrientationValues.Landscape, PaperSize = 9, FitToHeight = 0 });
    }

    private static Row Line(int row, IReadOnlyList<string?> cells, uint style) =>
        new(cells.Select((cell, column) => CellWriting.Text(CellName.Of(column, row), cell, style))) { RowIndex = (uint)row };
}
