using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Infrastructure.Persistence.Rows;

/// <summary>A version with its sheet as one JSON document: it is read whole, shown whole and never changed once published.</summary>
internal sealed class SopVersionRow
{
    public required Guid Id { get; init; }

    public required Guid SopId { get; init; }

    public required int Number { get; init; }

    public required SopVersionStatus Status { get; set; }

    public required string Definition { get; set; }

    /// <summary>SHA-256 of the library file it came from, in hex; null for a sheet drawn in the portal.</summary>
    public string? SourceHash { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Who began the draft; null for a sheet of the library.</summary>
    public Guid? CreatedBy { get; init; }

    public DateTimeOffset? SubmittedAt { get; set; }

    public Guid? SubmittedBy { get; set; }

    public DateTimeOffset? EstablishedAt { get; set; }

    public Guid? EstablishedBy { get; set; }

    /// <summary>First day, in the office's zone, on which new cycles start on it; null for a sheet of the library, in force since it came.</summary>
    public DateOnly? EffectiveFrom { get; set; }
}
