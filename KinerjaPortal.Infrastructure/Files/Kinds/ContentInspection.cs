namespace KinerjaPortal.Infrastructure.Files.Kinds;

/// <summary>
/// Tells by its content what a file is, and whether it is what its name says. Reads no more than it must and unpacks next to nothing:
/// the file comes from anywhere.
/// </summary>
internal static class ContentInspection
{
    /// <summary>So much of a file's beginning is enough to tell the kinds apart that begin with a mark.</summary>
    public const int HeadBytes = 4096;

    /// <summary>What speaks against a file as soon as its beginning is there: nobody should send 200 MB to be told.</summary>
    public static UploadRefusal? RefusalByHead(ReadOnlySpan<byte> head, FileKind named) =>
        Marks.IsProgram(head) ? new UploadRefusal.Executable()
        : KindByMark(head) is { } found && found != named && found != FileKinds.Zip ? new UploadRefusal.NotAsNamed(found, named)
        : null;

    /// <summary>Null for a file that is what its name says and may be taken.</summary>
    public static UploadRefusal? RefusalOf(Stream content, FileKind named)
    {
        if (content.Length == 0)
        {
            return new UploadRefusal.Empty();
        }

        Span<byte> beginning = stackalloc byte[HeadBytes];
        content.Position = 0;
        var head = beginning[..content.ReadAtLeast(beginning, HeadBytes, throwOnEndOfStream: false)];
        if (Marks.IsProgram(head))
        {
            return new UploadRefusal.Executable();
        }

        if (Marks.IsOldOffice(head))
        {
            return OldOfficeFile.IsLocked(content) ? new UploadRefusal.Locked() : new UploadRefusal.OldOffice();
        }

        return KindByMark(head) switch
        {
            { } zip when zip == FileKinds.Zip => ArchiveCheck.RefusalOf(content, named),
            { } found => AsNamed(found, named),
            null when !PlainTextCheck.Is(content) => new UploadRefusal.UnknownContent(named),

            // Nothing in a text tells whether it is a table: there the name may say.
            null => AsNamed(named == FileKinds.Csv ? FileKinds.Csv : FileKinds.Txt, named),
        };
    }

    public static UploadRefusal? AsNamed(FileKind found, FileKind named) => found == named ? null : new UploadRefusal.NotAsNamed(found, named);

    private static FileKind? KindByMark(ReadOnlySpan<byte> head) =>
        Marks.IsPdf(head) ? FileKinds.Pdf
        : Marks.IsPng(head) ? FileKinds.Png
        : Marks.IsJpg(head) ? FileKinds.Jpg
        : Marks.IsPacked(head) ? FileKinds.Zip
        : null;
}
