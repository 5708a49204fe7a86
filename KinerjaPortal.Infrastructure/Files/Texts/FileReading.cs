using System.Xml;
using KinerjaPortal.Infrastructure.Reading;

namespace KinerjaPortal.Infrastructure.Files.Texts;

/// <summary>Chooses who reads a type, and holds what every reader promises: bounded, and no exception but that nobody waits any more.</summary>
internal static class FileReading
{
    /// <returns>False for a type that is not read, and for a file that is none of its type.</returns>
    /// <exception cref="OperationCanceledException">Nobody waits for it any more.</exception>
    public static bool Into(ContentSink sink, Stream content, string mediaType, CancellationToken gone)
    {
        try
        {
            return Format(mediaType) switch
            {
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document" => Packed(content, sink, WordReader.Read, gone),
                "application/vnd.openxmlformats-officedocument.presentationml.presentation" => Packed(content, sink, SlideReader.Read, gone),
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" => Packed(content, sink, WorkbookReader.Read, gone),
                "application/vnd.oasis.opendocument.text" or "application/vnd.oasis.opendocument.spreadsheet" =>
                    Packed(content, sink, OpenDocumentReader.Read, gone),
                "text/csv" => SeparatedReader.Read(PlainTextReader.Open(content, sink), sink),
                "text/plain" => PlainTextReader.Read(content, sink),
                _ => false,
            };
        }
        catch (Exception fault) when (fault is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException
            or FormatException or OverflowException or InvalidOperationException or OverBudgetException)
        {
            // The readers stop at damage by themselves; what the unpacking throws beyond that is damage all the same.
            sink.MarkCut();
            return false;
        }
    }

    private static string Format(string mediaType) => mediaType.Split(';')[0].Trim().ToLowerInvariant();

    private static bool Packed(Stream content, ContentSink sink, Func<OfficePackage, ContentSink, bool> read, CancellationToken gone)
    {
        using var packed = OfficePackage.Open(content, gone);
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
