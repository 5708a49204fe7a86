using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Drawing = DocumentFormat.OpenXml.Drawing;
using Presentation = DocumentFormat.OpenXml.Presentation;
using Word = DocumentFormat.OpenXml.Wordprocessing;

namespace KinerjaPortal.Tests.Integration.Files;

/// <summary>Files as offices hand them in, made by the format's own SDK, and such as nobody should.</summary>
internal static class OfficeFiles
{
    public const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public const string Pptx = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    public const string Odt = "application/vnd.oasis.opendocument.text";
    public const string Ods = "application/vnd.oasis.opendocument.spreadsheet";

    public static MemoryStream WordDocument(params OpenXmlElement[] body)
    {
        var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            main.Document = new Word.Document(new Word.Body(body));
            main.AddNewPart<StyleDefinitionsPart>().Styles = new Word.Styles(
                new Word.Style(new Word.StyleName { Val = "heading 1" }) { StyleId = "Judul1", Type = Word.StyleValues.Paragraph },
                new Word.Style(new Word.StyleName { Val = "Bab Renja" }, new Word.BasedOn { Val = "Judul1" }) { StyleId = "BabRenja", Type = Word.StyleValues.Paragraph });
        }

        stream.Position = 0;
        return stream;
    }

    public static Word.Paragraph Paragraph(string text, string? style = null, bool listed = false) => new(
        new Word.ParagraphProperties(
            style is null ? null! : new Word.ParagraphStyleId { Val = style },
            listed ? new Word.NumberingProperties(new Word.NumberingLevelReference { Val = 0 }, new Word.NumberingId { Val = 1 }) : null!),
        new Word.Run(new Word.Text(text) { Space = SpaceProcessingModeValues.Preserve }));

    public static Word.Table Table(params string[][] rows) => new(
        rows.Select(row => new Word.TableRow(row.Select(cell => new Word.TableCell(Paragraph(cell))))));

    public static MemoryStream Workbook(params (string Name, Row[] Rows)[] sheets)
    {
        var stream = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = file.AddWorkbookPart();
            book.Workbook = new Workbook(new Sheets());
            book.AddNewPart<SharedStringTablePart>().SharedStringTable = new SharedStringTable(
                new SharedStringItem(new Text("Persentase konflik sosial yang tertangani")),
                new SharedStringItem(
                    new Run(new Text("Realisasi ")),
                    new Run(new Text("Triwulan III"))));
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
                new NumberingFormats(
                    new NumberingFormat { NumberFormatId = 164, FormatCode = "\"Rp\"\\ #,##0;[Red]\\-\"Rp\"\\ #,##0" },
                    new NumberingFormat { NumberFormatId = 165, FormatCode = "[$-421]dddd, dd mmmm yyyy" },
                    new NumberingFormat { NumberFormatId = 166, FormatCode = "[Magenta]0.0" }),
                new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()),
                new CellStyleFormats(new CellFormat()),
                new CellFormats(((uint[])[0, 14, 22, 4, 10, 164, 165, 20, 166]).Select(format => new CellFormat { NumberFormatId = format })));
            foreach (var (name, rows) in sheets)
            {
                var part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = new Worksheet(new SheetData(rows.Select(row => row.CloneNode(deep: true))));
                book.Workbook.Sheets!.Append(new Sheet
                {
                    Name = name,
                    SheetId = (uint)book.Workbook.Sheets.ChildElements.Count + 1,
                    Id = book.GetIdOfPart(part),
                });
            }
        }

        stream.Position = 0;
        return stream;
    }

    public static Row Row(params Cell[] cells) => new(cells.Select(cell => cell.CloneNode(deep: true)));

    public static Cell Number(string place, double value, uint style = 0) =>
        new() { CellReference = place, CellValue = new CellValue(value), StyleIndex = style };

    public static Cell Shared(string place, int index) =>
        new() { CellReference = place, DataType = CellValues.SharedString, CellValue = new CellValue(index) };

    public static Cell Inline(string place, string text) => new()
    {
        CellReference = place,
        DataType = CellValues.InlineString,
        InlineString = new InlineString(new Text(text)),
    };

    public static MemoryStream SlideShow(string title, string text)
    {
        var stream = new MemoryStream();
        using (var file = PresentationDocument.Create(stream, PresentationDocumentType.Presentation))
        {
            var show = file.AddPresentationPart();
            var slide = show.AddNewPart<SlidePart>();
            slide.Slide = new Presentation.Slide(new Presentation.CommonSlideData(new Presentation.ShapeTree(
                new Presentation.NonVisualGroupShapeProperties(
                    new Presentation.NonVisualDrawingProperties { Id = 1, Name = "" },
                    new Presentation.NonVisualGroupShapeDrawingProperties(),
                    new Presentation.ApplicationNonVisualDrawingProperties()),
                new Presentation.GroupShapeProperties(),
                Shape(2, title, Presentation.PlaceholderValues.Title),
                Shape(3, text, Presentation.PlaceholderValues.Body))));
            show.Presentation = new Presentation.Presentation(
                new Presentation.SlideIdList(new Presentation.SlideId { Id = 256, RelationshipId = show.GetIdOfPart(slide) }));
        }

        stream.Position = 0;
        return stream;
    }

    /// <summary>An archive of parts as they are given.</summary>
    public static MemoryStream Packed(params (string Path, string Content)[] parts)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in parts)
            {
                using var writer = new StreamWriter(archive.CreateEntry(path, CompressionLevel.Fastest).Open(), new UTF8Encoding(false));
                writer.Write(content);
            }
        }

        stream.Position = 0;
        return stream;
    }

    public static MemoryStream OpenDocument(string body) => Packed(("content.xml",
        $"""
        <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:body>{body}</office:body></office:document-content>
        """));

    /// <summary>A Word document whose main part is this XML, by hand.</summary>
    public static MemoryStream RawWordDocument(string document) => Packed(
        ("_rels/.rels",
            """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>
            """),
        ("word/document.xml", document));

    private static Presentation.Shape Shape(uint id, string text, Presentation.PlaceholderValues kind) => new(
        new Presentation.NonVisualShapeProperties(
            new Presentation.NonVisualDrawingProperties { Id = id, Name = "" },
            new Presentation.NonVisualShapeDrawingProperties(),
            new Presentation.ApplicationNonVisualDrawingProperties(new Presentation.PlaceholderShape { Type = kind })),
        new Presentation.ShapeProperties(),
        new Presentation.TextBody(
            new Drawing.BodyProperties(), new Drawing.Paragraph(new Drawing.Run(new Drawing.Text(text)))));
}
