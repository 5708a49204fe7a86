using System.IO.Compression;
using System.Xml.Linq;

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

    public static bool Is(ZipArchive archive) => archive.GetEntry(TypesPart) is not null && archive.GetEntry(RelationshipsPart) is not null;

    public static UploadRefusal? RefusalOf(ZipArchive archive, FileKind named)
    {
        var types = PackedPart.Xml(archive.GetEntry(TypesPart)!);
        if (HasMacros(archive, types))
        {
            return new UploadRefusal.WithMacros();
        }

        var main = TypeOfMain(archive, types);
        return Mains.FirstOrDefault(known => main?.EndsWith(known.Type, StringComparison.OrdinalIgnoreCase) == true).Kind is { } found
            ? ContentInspection.AsNamed(found, named)
            : new UploadRefusal.UnknownContent(named);
    }

    private static bool HasMacros(ZipArchive archive, XDocument types) =>
        archive.Entries.Any(entry => entry.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase))
        || types.Descendants().Any(element => element.Attribute("ContentType")?.Value is { } type
            && TypesOfMacros.Any(macro => type.Contains(macro, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Said of the part itself, or of everything that ends like it; null where there is no such part.</summary>
    private static string? TypeOfMain(ZipArchive archive, XDocument types)
    {
        var main = PackedPart.Xml(archive.GetEntry(RelationshipsPart)!).Descendants()
            .FirstOrDefault(element => element.Attribute("Type")?.Value.EndsWith("/officeDocument", StringComparison.Ordinal) == true)
            ?.Attribute("Target")?.Value.TrimStart('/');
        if (main is null || !archive.Entries.Any(entry => entry.FullName.Equals(main, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        var said = Said(types, "Override", "PartName", "/" + main) ?? Said(types, "Default", "Extension", Path.GetExtension(main).TrimStart('.'));
        return said?.Attribute("ContentType")?.Value;
    }

    private static XElement? Said(XDocument types, string element, string attribute, string of) =>
        types.Descendants().FirstOrDefault(type =>
            type.Name.LocalName == element && string.Equals(type.Attribute(attribute)?.Value, of, StringComparison.OrdinalIgnoreCase));
}
