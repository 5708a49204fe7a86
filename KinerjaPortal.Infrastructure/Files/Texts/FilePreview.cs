namespace KinerjaPortal.Infrastructure.Files.Texts;

/// <summary>What a page shows of a document before it is opened in Word or Excel: its text and tables in order, no pictures, no layout.</summary>
/// <param name="Cut">There is more than is shown, or the file broke off.</param>
public sealed record FilePreview(IReadOnlyList<FilePreviewBlock> Blocks, bool Cut)
{
    public const int MaxBlocks = 500;
    public const int MaxTables = 10;
    public const int MaxRows = 200;
    public const int MaxColumns = 30;

    /// <summary>Of a docx, xlsx, pptx, odt, ods, csv or txt; null for other types and where nothing at all can be read.</summary>
    /// <param name="content">Able to seek, at its beginning; stays open.</param>
    public static FilePreview? Read(Stream content, string mediaType, CancellationToken gone = default)
    {
        var sink = new PreviewSink();
        return FileReading.Into(sink, content, mediaType, gone) ? sink.ToPreview() : null;
    }
}

/// <summary>A piece of a preview.</summary>
public abstract record FilePreviewBlock
{
    private FilePreviewBlock()
    {
    }

    /// <param name="Text">May hold line breaks.</param>
    /// <param name="HeadingLevel">1 is the highest; 0 for plain text.</param>
    public sealed record Paragraph(string Text, int HeadingLevel) : FilePreviewBlock;

    /// <param name="Name">Of the worksheet; null for a table within a text.</param>
    /// <param name="Rows">All of the same length.</param>
    public sealed record Table(string? Name, IReadOnlyList<IReadOnlyList<string>> Rows) : FilePreviewBlock;
}
