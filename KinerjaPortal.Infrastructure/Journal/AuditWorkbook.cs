using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using KinerjaPortal.Infrastructure.Exchange.Xlsx;

namespace KinerjaPortal.Infrastructure.Journal;

/// <summary>What the page of the audit shows, as a workbook to take away. Every cell is text: nothing in it is a formula, whatever somebody is called.</summary>
public static class AuditWorkbook
{
    /// <param name="rows">Under their headings, as many cells each.</param>
    public static MemoryStream Write(string title, IReadOnlyList<(string Heading, double Width)> columns, IEnumerable<IReadOnlyList<string?>> rows)
    {
        var content = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(content, SpreadsheetDocumentType.Workbook))
        {
            file.PackageProperties.Creator = "KinerjaPortal";
            var book = file.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>("rIdGaya").Stylesheet = WorkbookStyles.Create();
            var data = new SheetData(
                new Row(CellWriting.Text("A1", title, WorkbookStyles.Title)) { RowIndex = 1, Height = 24, CustomHeight = true },
                Line(2, [.. columns.Select(column => column.Heading)], WorkbookStyles.Heading));
            var at = 3;
            foreach (var row in rows)
            {
                data.Append(Line(at++, row, WorkbookStyles.Text));
            }

            book.AddNewPart<WorksheetPart>("rIdAudit").Worksheet = new Worksheet(
                new SheetViews(new SheetView(
                    new Pane { VerticalSplit = 2, TopLeftCell = "A3", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
                { WorkbookViewId = 0 }),
                new SheetFormatProperties { DefaultRowHeight = 15 },
                new Columns(columns.Select((column, index) => new Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = column.Width, CustomWidth = true })),
                data);
            book.Workbook = new Workbook(new Sheets(new Sheet { Name = "Audit", SheetId = 1, Id = "rIdAudit" }));
        }

        content.Position = 0;
        return content;
    }

    private static Row Line(int row, IReadOnlyList<string?> cells, uint style) =>
        new(cells.Select((cell, column) => CellWriting.Text(CellName.Of(column, row), cell, style))) { RowIndex = (uint)row };
}
