namespace KinerjaPortal.Infrastructure.Persistence.Rows;

/// <summary>A file on its way in: how much of it has arrived is told by the file on disk alone.</summary>
internal sealed class UploadRow
{
    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public required Guid OpdId { get; init; }

    /// <summary>What it is for, so that a page that opens again finds it: <c>bahan:{item}</c>, <c>langkah:{run}</c>, <c>format:{run}</c>.</summary>
    public required string Purpose { get; init; }

    public required string Name { get; init; }

    /// <summary>As the client said it, in bytes.</summary>
    public required long Size { get; init; }

    /// <summary>What the client knows its file by, so that the same one chosen again goes on where it stopped.</summary>
    public required string Fingerprint { get; init; }

    public required DateTimeOffset BeganAt { get; init; }

    public required DateTimeOffset TouchedAt { get; set; }

    /// <summary>Null until all has arrived and the content was found good.</summary>
    public string? Sha256 { get; set; }

    public string? MediaType { get; set; }
}
