using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using KinerjaPortal.Infrastructure.Files.Texts;
using KinerjaPortal.Infrastructure.Reading;

namespace KinerjaPortal.Infrastructure.Exchange.Xlsx;

/// <summary>
/// A workbook's parts, once it is sure that it is a workbook, has no macros and unpacks to a bearable size. Read by hand
/// and not by the SDK, which refuses a whole file for one malformed hyperlink that a clerk did not know of.
/// </summary>
internal sealed class XlsxPackage : IDisposable
{
    private const string RelationshipIds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string StrictRelationshipIds = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    /// <summary>A workbook with a sheet for every day of a year has fewer.</summary>
    private const int MostSheets = 500;

    private readonly ZipArchive _archive;
    private readonly PackageParts _parts;
    private readonly ReadingBudget _budget;
    private readonly Dictionary<ZipArchiveEntry, long> _lengths = [];
    private readonly string _bookPath;

    private XlsxPackage(ZipArchive archive, ReadingBudget budget)
    {
        (_archive, _parts, _budget) = (archive, new PackageParts(archive), budget);
        RequireBearableSize();
        _bookPath = TargetOf(Relationships(""), relationship => EndsWith(relationship, "Type", "/officeDocument")) is { } path && Entry(path) is not null
            ? path
            : throw new UnreadableFileException(new ImportRefusal.NotAWorkbook());
        RequireWorkbookWithoutMacros();
    }

    /// <summary>Names and parts of the worksheets, in the order of the tabs.</summary>
    public IReadOnlyList<(string Name, string Path)> Sheets
    {
        get
        {
            var relationships = Relationships(_bookPath);
            return
            [
                .. Elements(Part(_bookPath), "sheet").Take(MostSheets).Select(sheet =>
                {
                    var id = ((sheet.Attribute(XName.Get("id", RelationshipIds)) ?? sheet.Attribute(XName.Get("id", StrictRelationshipIds)))?.Value) ?? "";
                    return (sheet.Attribute("name")?.Value ?? "", Path: TargetOf(relationships, relationship => relationship.Attribute("Id")?.Value == id));
                }).Where(sheet => sheet.Path is not null && Entry(sheet.Path) is not null).Select(sheet => (sheet.Item1, sheet.Path!)),
            ];
        }
    }

    public static XlsxPackage Open(ReadOnlyMemory<byte> content, ReadingBudget budget)
    {
        try
        {
            return new XlsxPackage(new ZipArchive(new MemoryStream(content.ToArray()), ZipArchiveMode.Read), budget);
        }
        catch (InvalidDataException)
        {
            throw new UnreadableFileException(new ImportRefusal.Damaged(SheetFormat.Xlsx));
        }
    }

    public IReadOnlyList<string> SharedStrings() =>
        TargetOf(Relationships(_bookPath), relationship => EndsWith(relationship, "Type", "/sharedStrings")) is { } path && Entry(path) is not null
            ? [.. Elements(Part(path), "si").Select(TextOf)]
            : [];

    /// <summary>How the book's figures are printed: dates by their style, and what a style writes around them.</summary>
    public CellFormats Formats()
    {
        var styles = TargetOf(Relationships(_bookPath), relationship => EndsWith(relationship, "Type", "/styles"));
        var from1904 = Elements(Part(_bookPath), "workbookPr").Any(said => said.Attribute("date1904")?.Value is "1" or "true");
        return CellFormats.Read(styles is null || Entry(styles) is not { } entry ? null : new PartReader(entry.Open(), _budget, () => { }), from1904);
    }

    /// <summary>The rows of a worksheet, one at a time, and after them its merged cells.</summary>
    public IEnumerable<XElement> Rows(string path)
    {
        using var reader = Open(path);
        reader.MoveToContent();
        while (!reader.EOF)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "row" or "mergeCell" })
            {
                yield return (XElement)XNode.ReadFrom(reader);
            }
            else
            {
                reader.Read();
            }
        }
    }

    /// <summary>Text of a string item or of a cell with its own text; the readings that East Asian Excel adds are no text.</summary>
    public static string TextOf(XElement item) => XlsxText.Unescape(string.Concat(
        item.Descendants().Where(element => element.Name.LocalName == "t" && element.Parent!.Name.LocalName != "rPh").Select(element => element.Value)));

    public void Dispose() => _archive.Dispose();

    private static IEnumerable<XElement> Elements(XDocument document, string name) =>
        document.Descendants().Where(element => element.Name.LocalName == name);

    private static bool EndsWith(XElement element, string attribute, string end) =>
        element.Attribute(attribute)?.Value.EndsWith(end, StringComparison.Ordinal) == true;

    /// <summary>Unpacks everything once to nowhere: what an archive says of its sizes is its own word.</summary>
    private void RequireBearableSize()
    {
        var total = 0L;
        var buffer = new byte[64 * 1024];
        foreach (var entry in _archive.Entries)
        {
            using var content = entry.Open();
            var before = total;
            for (int count; (count = content.Read(buffer)) > 0;)
            {
                total += count;
                _budget.GoOn();
                if (total > ImportLimits.UnpackedBytes)
                {
                    throw new UnreadableFileException(new ImportRefusal.UnpacksTooLarge());
                }
            }

            _lengths[entry] = total - before;
        }
    }

    private void RequireWorkbookWithoutMacros()
    {
        var type = ContentTypeOfBook();
        if (type?.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) == true
            || _archive.Entries.Any(entry => entry.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
        {
            throw new UnreadableFileException(new ImportRefusal.WithMacros());
        }

        if (type?.Contains("spreadsheetml", StringComparison.OrdinalIgnoreCase) != true)
        {
            throw new UnreadableFileException(new ImportRefusal.NotAWorkbook());
        }
    }

    /// <summary>Said of the part itself, or of everything that ends like it.</summary>
    private string? ContentTypeOfBook()
    {
        if (Entry("[Content_Types].xml") is null)
        {
            return null;
        }

        var types = Part("[Content_Types].xml");
        var said = Elements(types, "Override").FirstOrDefault(part => part.Attribute("PartName")?.Value is { } name && PackageParts.IsSame(name, _bookPath))
            ?? Elements(types, "Default").FirstOrDefault(part =>
                string.Equals(part.Attribute("Extension")?.Value, Path.GetExtension(_bookPath).TrimStart('.'), StringComparison.OrdinalIgnoreCase));
        return said?.Attribute("ContentType")?.Value;
    }

    private List<(string Source, XElement Relationship)> Relationships(string source)
    {
        var path = PackageParts.RelationshipsOf(source);
        return Entry(path) is null ? [] : [.. Elements(Part(path), "Relationship").Select(relationship => (source, relationship))];
    }

    /// <summary>The part that a relationship leads to, by its path in the archive.</summary>
    private static string? TargetOf(List<(string Source, XElement Relationship)> relationships, Func<XElement, bool> isWanted)
    {
        var (source, relationship) = relationships.Find(entry => isWanted(entry.Relationship));
        if (relationship?.Attribute("Target")?.Value is not { } target || relationship.Attribute("TargetMode")?.Value == "External")
        {
            return null;
        }

        return PackageParts.Target(source, target);
    }

    private ZipArchiveEntry? Entry(string path) => _parts.Find(path);

    private XDocument Part(string path)
    {
        using var reader = Open(path);
        return XDocument.Load(reader);
    }

    /// <summary>A part counts each time it is read: a workbook may name the same sheet over and over.</summary>
    private XmlReader Open(string path)
    {
        var entry = Entry(path)!;
        _budget.Take(_lengths[entry]);
        return SafeXml.Read(entry.Open(), _budget, ImportLimits.UnpackedBytes);
    }
}
