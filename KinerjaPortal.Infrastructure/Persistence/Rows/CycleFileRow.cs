namespace KinerjaPortal.Infrastructure.Persistence.Rows;

/// <summary>A file that was filed in a cycle, for finding and serving it; what it means is told by the cycle's events.</summary>
internal sealed class CycleFileRow
{
    /// <summary>The id of the filing, <c>FiledFile.Id</c>.</summary>
    public required Guid Id { get; init; }

    public required Guid OpdId { get; init; }

    public required Guid CycleId { get; init; }

    public required Guid RunId { get; init; }

    public required Guid StepId { get; init; }

    public required CycleFileRole Role { get; init; }

    /// <summary>The request it belongs to; null for documents.</summary>
    public Guid? ItemId { get; init; }

    /// <summary>The document it is a version of; null for bahan and formats.</summary>
    public Guid? DocumentId { get; init; }

    /// <summary>Version of the document or of what was handed in; 0 for a format.</summary>
    public required int Version { get; init; }

    public required string Title { get; init; }

    public required string Name { get; init; }

    public required string Sha256 { get; init; }

    public required long Size { get; init; }

    public required string MediaType { get; init; }

    public string? Note { get; init; }

    /// <summary>Code of the post that owes the bahan.</summary>
    public string? OwedBy { get; init; }

    /// <summary>Code of the post that asked for it.</summary>
    public string? AskedBy { get; init; }

    public required bool Restricted { get; init; }

    public required DateTimeOffset FiledAt { get; init; }

    public required Guid FiledById { get; init; }

    public required string FiledByName { get; init; }
}

/// <summary>What a file is to its cycle.</summary>
internal enum CycleFileRole
{
    /// <summary>The empty form that goes with a request.</summary>
    Format,

    /// <summary>Handed in for a request.</summary>
    Bahan,

    Kelengkapan,
    Draft,
    Final,
    Surat,
    Bukti,

    /// <summary>A detached signature over a document.</summary>
    TandaTangan,
}
