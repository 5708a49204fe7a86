namespace KinerjaPortal.Infrastructure.Files.Texts;

/// <summary>Takes what is read from a file, in its order, and says when it has enough.</summary>
internal abstract class ContentSink
{
    /// <summary>Cells of a row beyond these are not even collected.</summary>
    public abstract int MaxColumns { get; }

    /// <summary>Nothing more is wanted.</summary>
    public abstract bool IsFull { get; }

    /// <summary>Nothing more of the table that was begun is wanted.</summary>
    public abstract bool IsTableFull { get; }

    /// <summary>Something of the file was left out.</summary>
    public bool Cut { get; private set; }

    public abstract void Paragraph(string text, int headingLevel);

    public abstract void BeginTable(string? name);

    /// <summary>A row of the table; rows without a word are not given.</summary>
    public abstract void Row(IReadOnlyList<string> cells);

    public abstract void EndTable();

    public void MarkCut() => Cut = true;
}
