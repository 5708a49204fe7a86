namespace KinerjaPortal.Infrastructure.Persistence.Rows;

/// <summary>A content that lies in the file store.</summary>
internal sealed class StoredFileRow
{
    public required string Sha256 { get; init; }

    public required long Size { get; init; }

    public required string MediaType { get; init; }

    public required DateTimeOffset StoredAt { get; init; }

    /// <summary>Its words, for searching; null where none can be read from it.</summary>
    public string? Text { get; init; }
}
