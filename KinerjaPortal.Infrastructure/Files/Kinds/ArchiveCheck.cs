using System.IO.Compression;
using System.Xml;
using KinerjaPortal.Infrastructure.Reading;

namespace KinerjaPortal.Infrastructure.Files.Kinds;

/// <summary>An archive, looked into: an Office document, an OpenDocument, a program, or just an archive.</summary>
internal static class ArchiveCheck
{
    private static readonly string[] OfJava = ["META-INF/MANIFEST.MF", "AndroidManifest.xml"];

    public static UploadRefusal? RefusalOf(Stream content, FileKind named)
    {
        if (!ZipDirectory.IsBearable(content))
        {
            return new UploadRefusal.Damaged(named);
        }

        try
        {
            content.Position = 0;
            using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            return RefusalOf(archive, named);
        }
        catch (Exception fault) when (fault is InvalidDataException or XmlException or EndOfStreamException or NotSupportedException or OverBudgetException)
        {
            return new UploadRefusal.Damaged(named);
        }
    }

    private static UploadRefusal? RefusalOf(ZipArchive archive, FileKind named)
    {
        if (archive.Entries.Count == 0)
        {
            return new UploadRefusal.Empty();
        }

        return OfficePackage.Is(archive) ? OfficePackage.RefusalOf(archive, named)
            : OpenDocument.Is(archive) ? OpenDocument.RefusalOf(archive, named)
            : IsJavaProgram(archive) ? new UploadRefusal.Executable()
            : ContentInspection.AsNamed(FileKinds.Zip, named);
    }

    private static bool IsJavaProgram(ZipArchive archive) =>
        OfJava.Any(name => archive.GetEntry(name) is not null)
        && archive.Entries.Any(entry => entry.Name.EndsWith(".class", StringComparison.OrdinalIgnoreCase) || entry.Name.EndsWith(".dex", StringComparison.OrdinalIgnoreCase));
}
