using System.IO.Compression;

namespace KinerjaPortal.Infrastructure.Files.Kinds;

/// <summary>A document of LibreOffice and its like: what it is, is said in a part of its own.</summary>
internal static class OpenDocument
{
    private const string TypePart = "mimetype";
    private const string ManifestPart = "META-INF/manifest.xml";

    private static readonly string[] FoldersOfMacros = ["Basic/", "Scripts/"];

    public static bool Is(ZipArchive archive) =>
        archive.GetEntry(TypePart) is { } type && PackedPart.Text(type).StartsWith("application/vnd.oasis.opendocument.", StringComparison.Ordinal);

    public static UploadRefusal? RefusalOf(ZipArchive archive, FileKind named)
    {
        if (archive.GetEntry(ManifestPart) is { } manifest && PackedPart.Text(manifest).Contains("encryption-data", StringComparison.Ordinal))
        {
            return new UploadRefusal.Locked();
        }

        if (archive.Entries.Any(IsMacro))
        {
            return new UploadRefusal.WithMacros();
        }

        var type = PackedPart.Text(archive.GetEntry(TypePart)!).Trim();
        return FileKinds.All.FirstOrDefault(kind => kind.MediaType == type) is { } found
            ? ContentInspection.AsNamed(found, named)
            : new UploadRefusal.UnknownContent(named);
    }

    private static bool IsMacro(ZipArchiveEntry entry) =>
        entry.Name.Length > 0 && FoldersOfMacros.Any(folder => entry.FullName.StartsWith(folder, StringComparison.OrdinalIgnoreCase));
}
