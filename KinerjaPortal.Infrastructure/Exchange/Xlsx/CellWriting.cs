using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace KinerjaPortal.Infrastructure.Exchange.Xlsx;

/// <summary>Cells as the workbook writes them. Text stands in the cell itself, so that a text that begins with "=" is never a formula.</summary>
internal static class CellWriting
{
    public static Cell Text(string name, string? text, uint style) => string.IsNullOrEmpty(text)
        ? new Cell { CellReference = name, StyleIndex = style }
        : new Cell(new InlineString(new Text(XlsxText.Escape(text)) { Space = SpaceProcessingModeValues.Preserve }))
        {
            CellReference = name,
            StyleIndex = style,
            DataType = CellValues.InlineString,
        };

    public static Cell Figure(string name, int value, uint style) =>
        new(new CellValue(value)) { CellReference = name, StyleIndex = style, DataType = CellValues.Number };

    /// <summary>A cell that shows another cell's text, and follows it when rows are put in or taken out.</summary>
    public static Cell Reference(string name, string target, string shown, uint style) =>
        new(new CellFormula(target), new CellValue(XlsxText.Escape(shown))) { CellReference = name, StyleIndex = style, DataType = CellValues.String };
}
