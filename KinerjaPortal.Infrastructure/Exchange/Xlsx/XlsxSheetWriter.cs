using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Infrastructure.Exchange.Xlsx;

/// <summary>The sheet as a workbook: "SOP" laid out as the official table, "Identitas" with what stands above it.</summary>
internal static class XlsxSheetWriter
{
    public const string TableName = "SOP";
    public const string IdentityName = "Identitas";

    public static void Write(SopDefinition sheet, DocumentType documentType, Stream to)
    {
        using var workbook = new MemoryStream();
        Write(sheet, documentType, workbook);
        PlainPrefixes.Write(workbook, to);
    }

    private static void Write(SopDefinition sheet, DocumentType documentType, MemoryStream to)
    {
        using var file = SpreadsheetDocument.Create(to, SpreadsheetDocumentType.Workbook);
        file.PackageProperties.Title = XlsxText.Escape(sheet.Identity.Title);
        file.PackageProperties.Creator = "KinerjaPortal";

        var book = file.AddWorkbookPart();
        book.AddNewPart<WorkbookStylesPart>("rIdGaya").Stylesheet = WorkbookStyles.Create();
        book.AddNewPart<WorksheetPart>("rIdTabel").Worksheet = new XlsxSheetTable(sheet).ToWorksheet();
        book.AddNewPart<WorksheetPart>("rIdIdentitas").Worksheet = IdentityTable.ToWorksheet(sheet, documentType);
        book.Workbook = new Workbook(
            new Sheets(
                new Sheet { Name = TableName, SheetId = 1, Id = "rIdTabel" },
                new Sheet { Name = IdentityName, SheetId = 2, Id = "rIdIdentitas" }),
            new DefinedNames(new DefinedName($"{TableName}!${XlsxSheetTable.BandRow}:${XlsxSheetTable.HeadingRow}") { Name = "_xlnm.Print_Titles", LocalSheetId = 0 }));
    }
}
