using System.IO.Compression;
using System.Xml.Linq;
using KinerjaPortal.Infrastructure.Reading;

namespace KinerjaPortal.Infrastructure.Files.Kinds;

/// <summary>A document of Word, Excel or PowerPoint since 2007: what it is, is said of its main part.</summary>
internal static class OfficePackage
{
    private const string TypesPart = "[Content_Types].xml";
    private const string RelationshipsPart = "_rels/.rels";

    private static readonly (string Type, FileKind Kind)[] Mains =
    [
        ("wordprocessingml.document.main+xml", FileKinds.Docx),
        ("spreadsheetml.sheet.main+xml", FileKinds.Xlsx),
        ("presentationml.presentation.main+xml", FileKinds.Pptx),
    ];

    // Of macros in Visual Basic, of documents that may hold them (also inside of this one), and of the macro sheets of old Excel.
    private static readonly string[] TypesOfMacros = ["macroEnabled", "vbaProject", "ms-excel.macrosheet", "ms-excel.intlmacrosheet"];

    public static bool Is(ZipArchive archive)
    {
        var parts = new PackageParts(archive);
        return parts.Find(TypesPart) is not null && parts.Find(RelationshipsPart) is not null;
    }

    public static UploadRefusal? RefusalOf(ZipArchive archive, FileKind named)
    {
        var parts = new PackageParts(archive);
        var types = PackedPart.Xml(parts.Find(TypesPart)!);
        if (HasMacros(archive, types))
        {
            return new UploadRefusal.WithMacros();
        }

        var main = TypeOfMain(parts, types);
        return Mains.FirstOrDefault(known => main?.EndsWith(known.Type, StringComparison.OrdinalIgnoreCase) == true).Kind is { } found
            ? ContentInspection.AsNamed(found, named)
            : new UploadRefusal.UnknownContent(named);
    }

    private static bool HasMacros(ZipArchive archive, XDocument types) =>
        archive.Entries.Any(entry => entry.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase))
        || types.Descendants().Any(element => element.Attribute("ContentType")?.Value is { } type
            && TypesOfMacros.Any(macro => type.Contains(macro, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Said of the part itself, or of everything that ends like it; null where there is no such part.</summary>
    private static string? TypeOfMain(PackageParts parts, XDocument types)
    {
        var target = PackedPart.Xml(parts.Find(RelationshipsPart)!).Descendants()
            .FirstOrDefault(element => element.Attribute("Type")?.Value.EndsWith("/officeDocument", StringComparison.Ordinal) == true)
            ?.Attribute("Target")?.Value;
        if (target is null || PackageParts.Target("", target) is not { } main || parts.Find(main) is null)
        {
            return null;
        }

        var said = Said(types, "Override", "PartName", name => PackageParts.IsSame(name, main))
            ?? Said(types, "Default", "Extension", extension => string.Equals(extension, Path.GetExtension(main).TrimStart('.'), StringComparison.OrdinalIgnoreCase));
        return said?.Attribute("ContentType")?.Value;
    }

    private static XElement? Said(XDocument types, string element, string attribute, Predicate<string> isOfIt) =>
        types.Descendants().FirstOrDefault(type => type.Name.LocalName == element && type.Attribute(attribute)?.Value is { } of && isOfIt(of));
}
