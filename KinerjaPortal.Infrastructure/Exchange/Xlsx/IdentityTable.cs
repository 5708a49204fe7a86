using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Infrastructure.Exchange.Xlsx;

/// <summary>The identity sheet as a worksheet: a label and its value a row, the items of a box one below the other.</summary>
internal static class IdentityTable
{
    public static Worksheet ToWorksheet(SopDefinition sheet, DocumentType documentType)
    {
        var rows = new List<Row>
        {
            new(CellWriting.Text("A1", "Identitas SOP", WorkbookStyles.Title)) { RowIndex = 1, Height = 24, CustomHeight = true },
            new(CellWriting.Text(
                "A2", "Isi kolom B. Untuk menambah butir pada sebuah kotak, sisipkan baris di bawahnya dan biarkan kolom A kosong.", WorkbookStyles.Hint))
            { RowIndex = 2, Height = 20, CustomHeight = true },
        };
        foreach (var (label, values) in IdentityLine.Of(sheet, documentType))
        {
            for (var item = 0; item < Math.Max(1, values.Count); item++)
            {
                var row = rows.Count + 1;
                rows.Add(new Row(
                    CellWriting.Text(CellName.Of(0, row), item == 0 ? label : null, WorkbookStyles.Label),
                    CellWriting.Text(CellName.Of(1, row), values.ElementAtOrDefault(item), WorkbookStyles.Text))
                { RowIndex = (uint)row });
            }
        }

        return new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(new SheetView(new Pane { VerticalSplit = 2, TopLeftCell = "A3", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
            {
                ShowGridLines = false,
                WorkbookViewId = 0,
            }),
            new SheetFormatProperties { DefaultRowHeight = 15 },
            new Columns(
                new Column { Min = 1, Max = 1, Width = 28, CustomWidth = true },
                new Column { Min = 2, Max = 2, Width = 90, CustomWidth = true }),
            new SheetData(rows),
            new MergeCells(new MergeCell { Reference = "A2:B2" }),
            new PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = 9, FitToWidth = 1, FitToHeight = 0 },
            new IgnoredErrors(new IgnoredError
            {
                SequenceOfReferences = new ListValue<StringValue>([new StringValue($"A1:B{rows.Count}")]),
                NumberStoredAsText = true,
            }));
    }
}
