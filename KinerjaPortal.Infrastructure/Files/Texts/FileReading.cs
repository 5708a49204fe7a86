using System.Xml;

namespace KinerjaPortal.Infrastructure.Files.Texts;

/// <summary>Chooses who reads a type, and holds what every reader promises: bounded, and never an exception.</summary>
internal static class FileReading
{
    /// <returns>False for a type that is not read, and for a file that is none of its type.</returns>
    public static bool Into(ContentSink sink, Stream content, string mediaType)
    {
        try
        {
            return Format(mediaType) switch
            {
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document" => Packed(content, sink, WordReader.Read),
                "application/vnd.openxmlformats-officedocument.presentationml.presentation" => Packed(content, sink, SlideReader.Read),
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" => Packed(content, sink, WorkbookReader.Read),
                "application/vnd.oasis.opendocument.text" or "application/vnd.oasis.opendocument.spreadsheet" =>
                    Packed(content, sink, OpenDocumentReader.Read),
                "text/csv" => SeparatedReader.Read(PlainText.Open(content, sink), sink),
                "text/plain" => PlainText.Read(content, sink),
                _ => false,
            };
        }
        catch (Exception fault) when (fault is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException
            or FormatException or OverflowException or InvalidOperationException)
        {
            // The readers stop at damage by themselves; what the unpacking throws beyond that is damage all the same.
            sink.MarkCut();
            return false;
        }
    }

    private static string Format(string mediaType) => mediaType.Split(';')[0].Trim().ToLowerInvariant();

    private static bool Packed(Stream content, ContentSink sink, Func<PackedFile, ContentSink, bool> read)
    {
        using var packed = PackedFile.Open(content);
        if (packed is null || !read(packed, sink))
        {
            return false;
        }

        if (packed.IsDamaged)
        {
            sink.MarkCut();
        }

        return true;
    }
}
