using System.Security;

namespace KinerjaPortal.Tests.Integration.Exchange;

/// <summary>A workbook of one sheet as some program packs it, part by part.</summary>
internal static class PackedWorkbook
{
    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Links = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <param name="rows">Rows as XML.</param>
    /// <param name="formats">Number formats; the first is that of style 1.</param>
    public static byte[] Of(
        string rows, string sheetPart = "xl/worksheets/sheet1.xml", string sheetTarget = "worksheets/sheet1.xml", string[]? formats = null, bool from1904 = false)
    {
        formats ??= [];
        return WorkbookFile.Zip(
            ("[Content_Types].xml", $"<Types xmlns=\"{Types}\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>"),
            ("_rels/.rels", $"<Relationships xmlns=\"{Links}\"><Relationship Id=\"r1\" Type=\"{Kind}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
            ("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Kind}\"><workbookPr date1904=\"{(from1904 ? 1 : 0)}\"/><sheets><sheet name=\"SOP\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Links}\"><Relationship Id=\"r1\" Type=\"{Kind}/worksheet\" Target=\"{sheetTarget}\"/><Relationship Id=\"r2\" Type=\"{Kind}/styles\" Target=\"styles.xml\"/></Relationships>"),
            ("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><numFmts>{string.Concat(formats.Select((format, index) => $"<numFmt numFmtId=\"{170 + index}\" formatCode=\"{SecurityElement.Escape(format)}\"/>"))}</numFmts><cellXfs><xf numFmtId=\"0\"/>{string.Concat(formats.Select((_, index) => $"<xf numFmtId=\"{170 + index}\"/>"))}</cellXfs></styleSheet>"),
            (sheetPart, $"<worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData></worksheet>"));
    }
}
