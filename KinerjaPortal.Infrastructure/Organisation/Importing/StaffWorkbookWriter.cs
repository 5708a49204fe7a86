using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using KinerjaPortal.Domain.Organisation.Importing;
using KinerjaPortal.Infrastructure.Exchange.Xlsx;

namespace KinerjaPortal.Infrastructure.Organisation.Importing;

/// <summary>
/// Writes posts and people as the workbook that is read back: an office's own, or with nothing below the headings to be filled in. Every
/// column is text, because Excel keeps no more than fifteen digits of a number and a NIP has eighteen.
/// </summary>
public static class StaffWorkbookWriter
{
    private const int RowsToFillIn = 200;
    private const int HeadRow = 3;

    public static MemoryStream Write(StaffTable table)
    {
        using var content = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(content, SpreadsheetDocumentType.Workbook))
        {
            file.PackageProperties.Creator = "KinerjaPortal";
            var book = file.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>("rIdGaya").Stylesheet = WorkbookStyles.Create();
            book.AddNewPart<WorksheetPart>("rIdJabatan").Worksheet = Sheet(
                "Jabatan",
                "Pihak luar dan Perencana: ya atau tidak. Kode boleh kosong; portal membuatnya dari nama.",
                [(StaffWorkbook.Post, 40), (StaffWorkbook.Code, 32), (StaffWorkbook.External, 12), (StaffWorkbook.Plans, 12)],
                [.. table.Posts.Select(post => (string[])[post.Name, post.Code, post.IsExternal, post.PlansCycles])]);
            book.AddNewPart<WorksheetPart>("rIdPegawai").Worksheet = Sheet(
                "Pegawai",
                "Peran: Pegawai atau Admin OPD. Jabatan: nama jabatan yang dipegang definitif mulai hari impor; kosongkan bila belum ada.",
                [(StaffWorkbook.Name, 36), (StaffWorkbook.Nip, 22), (StaffWorkbook.Email, 36), (StaffWorkbook.Role, 14), (StaffWorkbook.Post, 36)],
                [.. table.People.Select(person => (string[])[person.Name, person.Nip, person.Email, person.Role, person.Post])]);
            book.Workbook = new Workbook(new Sheets(
                new Sheet { Name = "Jabatan", SheetId = 1, Id = "rIdJabatan" },
                new Sheet { Name = "Pegawai", SheetId = 2, Id = "rIdPegawai" }));
        }

        var written = new MemoryStream();
        PlainPrefixes.Write(content, written);
        written.Position = 0;
        return written;
    }

    private static Worksheet Sheet(string title, string hint, IReadOnlyList<(string Heading, double Width)> columns, IReadOnlyList<string[]> rows)
    {
        var data = new SheetData(
            new Row(CellWriting.Text("A1", title, WorkbookStyles.Title)) { RowIndex = 1, Height = 24, CustomHeight = true },
            new Row(CellWriting.Text("A2", hint, WorkbookStyles.Hint)) { RowIndex = 2, Height = 32, CustomHeight = true },
            Line(HeadRow, [.. columns.Select(column => column.Heading)], WorkbookStyles.Heading));
        for (var i = 0; i < Math.Max(rows.Count, RowsToFillIn); i++)
        {
            data.Append(Line(HeadRow + 1 + i, i < rows.Count ? rows[i] : new string[columns.Count], WorkbookStyles.Text));
        }

        var last = CellName.Letters(columns.Count - 1);
        return new Worksheet(
            new SheetViews(new SheetView(
                new Pane { VerticalSplit = HeadRow, TopLeftCell = $"A{HeadRow + 1}", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
            { WorkbookViewId = 0 }),
            new SheetFormatProperties { DefaultRowHeight = 15 },
            new Columns(columns.Select((column, index) => new Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = column.Width, CustomWidth = true })),
            data,
            new MergeCells(new MergeCell { Reference = $"A2:{last}2" }),
            new PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
            new IgnoredErrors(new IgnoredError
            {
                SequenceOfReferences = new ListValue<StringValue>([new StringValue($"A1:{last}{HeadRow + Math.Max(rows.Count, RowsToFillIn)}")]),
                NumberStoredAsText = true,
            }));
    }

    private static Row Line(int row, IReadOnlyList<string?> cells, uint style) =>
        new(cells.Select((cell, column) => CellWriting.Text(CellName.Of(column, row), cell, style))) { RowIndex = (uint)row };
}
