namespace KinerjaPortal.Infrastructure.Files.Texts;

/// <summary>The blocks of a preview, up to what a page can bear.</summary>
internal sealed class PreviewSink : ContentSink
{
    private const int MaxCellLength = 2_000;
    private const int MaxParagraphLength = 10_000;

    /// <summary>Of letters, and a few for each cell, so that neither long texts nor seas of empty cells reach the page.</summary>
    private const int MaxWeight = 400_000;
    private const int CellWeight = 4;

    private readonly List<FilePreviewBlock> _blocks = [];
    private List<IReadOnlyList<string>>? _rows;
    private string? _tableName;
    private int _tables;
    private int _weight;

    public override int MaxColumns => FilePreview.MaxColumns;

    public override bool IsFull => _weight >= MaxWeight || _blocks.Count >= FilePreview.MaxBlocks;

    // Asked before a row that would not be taken: then, and only then, something is left out.
    public override bool IsTableFull => IsFull || _rows is { Count: >= FilePreview.MaxRows };

    public override void Paragraph(string text, int headingLevel) =>
        _blocks.Add(new FilePreviewBlock.Paragraph(Taken(text, MaxParagraphLength), headingLevel));

    public override void BeginTable(string? name)
    {
        _tableName = name;
        _rows = ++_tables > FilePreview.MaxTables && name is not null ? null : [];
        if (_rows is null)
        {
            MarkCut();
        }
    }

    public override void Row(IReadOnlyList<string> cells)
    {
        if (_rows is null || IsTableFull)
        {
            MarkCut();
            return;
        }

        _weight += CellWeight * cells.Count;
        _rows.Add([.. cells.Select(cell => Taken(cell, MaxCellLength))]);
    }

    public override void EndTable()
    {
        if (_rows is { Count: > 0 })
        {
            var width = _rows.Max(row => row.Count);
            _blocks.Add(new FilePreviewBlock.Table(
                _tableName, [.. _rows.Select(row => row.Count == width ? row : [.. row, .. Enumerable.Repeat("", width - row.Count)])]));
        }

        _rows = null;
    }

    public FilePreview ToPreview() => new(_blocks, Cut);

    private string Taken(string text, int most)
    {
        if (text.Length > most)
        {
            MarkCut();
            text = string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[most - 1]) ? most - 1 : most), "…");
        }

        _weight += text.Length;
        return text;
    }
}
