using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Sheets = DocumentFormat.OpenXml.Spreadsheet;

namespace KinerjaPortal.Tests.Support;

/// <summary>Files as an office makes them, small but whole: Word, Excel and every reader of PDF open them.</summary>
internal static class RealFiles
{
    public static byte[] Docx(params string[] paragraphs)
    {
        using var content = new MemoryStream();
        using (var file = WordprocessingDocument.Create(content, DocumentFormat.OpenXml.WordprocessingDocumentType.Document))
        {
            file.AddMainDocumentPart().Document = new Document(new Body(paragraphs.Select(text => new Paragraph(new Run(new Text(text))))));
        }

        return content.ToArray();
    }

    public static byte[] Xlsx(params string[][] rows)
    {
        using var content = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(content, DocumentFormat.OpenXml.SpreadsheetDocumentType.Workbook))
        {
            var book = file.AddWorkbookPart();
            book.AddNewPart<WorksheetPart>("lembar").Worksheet = new Sheets.Worksheet(new Sheets.SheetData(rows.Select(row => new Sheets.Row(
                row.Select(text => new Sheets.Cell { DataType = Sheets.CellValues.InlineString, InlineString = new Sheets.InlineString(new Sheets.Text(text)) })))));
            book.Workbook = new Sheets.Workbook(new Sheets.Sheets(new Sheets.Sheet { Name = "Data", SheetId = 1, Id = "lembar" }));
        }

        return content.ToArray();
    }

    /// <summary>One page with one line on it.</summary>
    public static byte[] Pdf(string line)
    {
        var drawn = $"BT /F1 14 Tf 72 760 Td ({line.Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal)}) Tj ET";
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            string.Create(CultureInfo.InvariantCulture, $"<< /Length {drawn.Length} >>\nstream\n{drawn}\nendstream"),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (var number = 1; number <= objects.Length; number++)
        {
            places.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{objects[number - 1]}\nendobj\n");
        }

        var table = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
        {
            pdf.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        }

        pdf.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }

    public static byte[] Csv(params string[][] rows) => Encoding.UTF8.GetBytes(string.Concat(rows.Select(row => string.Join(';', row) + "\r\n")));
}
