using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Word = DocumentFormat.OpenXml.Wordprocessing;

namespace KinerjaPortal.Tests.Integration.Files;

/// <summary>A file of every kind that is taken, and of some that are not.</summary>
internal static class SampleFiles
{
    public static byte[] Pdf => Encoding.Latin1.GetBytes("%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\n%%EOF\n");

    public static byte[] Png => Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    public static byte[] Jpg => [0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10, (byte)'J', (byte)'F', (byte)'I', (byte)'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xFF, 0xD9];

    public static byte[] Docx => OfficeFiles.WordDocument(OfficeFiles.Paragraph("Realisasi anggaran triwulan III")).ToArray();

    public static byte[] Xlsx => OfficeFiles.Workbook(("Realisasi", [OfficeFiles.Row(OfficeFiles.Inline("A1", "Serapan"))])).ToArray();

    public static byte[] Pptx => OfficeFiles.SlideShow("LKjIP", "Capaian kinerja").ToArray();

    public static byte[] Odt => OpenDocument("text");

    public static byte[] Ods => OpenDocument("spreadsheet");

    public static byte[] Zip => OfficeFiles.Packed(("foto/1.txt", "satu"), ("foto/2.txt", "dua")).ToArray();

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] OpenDocument(string kind, params (string Path, string Content)[] more) => OfficeFiles.Packed(
    [
        ("mimetype", $"application/vnd.oasis.opendocument.{kind}"),
        ("META-INF/manifest.xml", "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>"),
        ("content.xml", "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"/>"),
        .. more,
    ]).ToArray();

    /// <summary>As Word saves it with a macro, under whatever name.</summary>
    public static byte[] DocxWithMacro()
    {
        var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.MacroEnabledDocument))
        {
            var main = file.AddMainDocumentPart();
            main.Document = new Word.Document(new Word.Body());
            main.AddNewPart<VbaProjectPart>().FeedData(new MemoryStream([0xD0, 0xCF, 0x11, 0xE0]));
        }

        return stream.ToArray();
    }

    public static byte[] XlsxWithMacro()
    {
        var stream = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.MacroEnabledWorkbook))
        {
            var book = file.AddWorkbookPart();
            book.Workbook = new Workbook(new Sheets());
            book.AddNewPart<VbaProjectPart>().FeedData(new MemoryStream([0xD0, 0xCF, 0x11, 0xE0]));
        }

        return stream.ToArray();
    }

    /// <summary>Macros of the time before Visual Basic, in a sheet of their own: no other part tells of them.</summary>
    public static byte[] XlsxWithMacroSheet()
    {
        var stream = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = file.AddWorkbookPart();
            book.Workbook = new Workbook(new Sheets());
            book.AddNewPart<MacroSheetPart>().Macrosheet = new DocumentFormat.OpenXml.Office.Excel.Macrosheet(new SheetData());
        }

        return stream.ToArray();
    }

    /// <summary>A plain document into which a part was put by hand, and its types left as they were.</summary>
    public static byte[] DocxWithPart(string path)
    {
        var stream = new MemoryStream();
        stream.Write(Docx);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var part = archive.CreateEntry(path).Open();
            part.Write("x"u8);
        }

        return stream.ToArray();
    }

    /// <summary>A document with a workbook in it, as Word embeds one.</summary>
    public static byte[] DocxWithEmbeddedWorkbook()
    {
        var stream = OfficeFiles.WordDocument(OfficeFiles.Paragraph("Lihat tabel."));
        using (var file = WordprocessingDocument.Open(stream, isEditable: true))
        {
            file.MainDocumentPart!.AddEmbeddedPackagePart(OfficeFiles.Xlsx).FeedData(new MemoryStream(Xlsx));
        }

        return stream.ToArray();
    }

    public static byte[] WordTemplate()
    {
        var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Template))
        {
            file.AddMainDocumentPart().Document = new Word.Document(new Word.Body());
        }

        return stream.ToArray();
    }

    /// <summary>The container of old Office, with a directory in which one stream of this name stands ([MS-CFB] 2.2, 2.6).</summary>
    public static byte[] OldOffice(string stream)
    {
        var file = new byte[4096];
        byte[] mark = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        mark.CopyTo(file, 0);
        file[0x1E] = 9;
        file[0x30] = 1;
        Encoding.Unicode.GetBytes("Root Entry").CopyTo(file, 1024);
        Encoding.Unicode.GetBytes(stream).CopyTo(file, 1024 + 128);
        return file;
    }

    /// <summary>An archive whose directory alone would fill memory.</summary>
    public static byte[] EndlessArchive()
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var i = 0; i < 40_000; i++)
            {
                archive.CreateEntry($"{i}{new string('x', 200)}", CompressionLevel.NoCompression);
            }
        }

        return stream.ToArray();
    }

    /// <summary>A document one of whose parts unpacks to fifty times as much as such a part ever has.</summary>
    public static byte[] Bomb() => OfficeFiles.Packed(
        ("[Content_Types].xml", new string(' ', 100 * 1024 * 1024)), ("_rels/.rels", "<Relationships/>"), ("word/document.xml", "<document/>")).ToArray();
}
