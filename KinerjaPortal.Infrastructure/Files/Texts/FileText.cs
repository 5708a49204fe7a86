namespace KinerjaPortal.Infrastructure.Files.Texts;

/// <summary>The words of a file, for searching.</summary>
public static class FileText
{
    /// <summary>Of a longer file only so many characters are searched.</summary>
    public const int MaxLength = 200_000;

    /// <summary>
    /// The words of a docx, xlsx, pptx, odt, ods, csv or txt; null for other types and where nothing can be read. A damaged or
    /// hostile file gives what stands before the damage.
    /// </summary>
    /// <param name="content">Able to seek, at its beginning; stays open.</param>
    public static string? Read(Stream content, string mediaType, CancellationToken gone = default)
    {
        var sink = new WordsSink(MaxLength);
        FileReading.Into(sink, content, mediaType, gone);
        return sink.Words.Length == 0 ? null : sink.Words;
    }
}
