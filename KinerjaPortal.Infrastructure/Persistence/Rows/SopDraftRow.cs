namespace KinerjaPortal.Infrastructure.Persistence.Rows;

/// <summary>What a version has only while it is drawn: how often it was saved, and in whose hands it is. Its sheet stands in the version.</summary>
internal sealed class SopDraftRow
{
    public required Guid VersionId { get; init; }

    /// <summary>Goes up by one with every save; who saves names the one that was seen last.</summary>
    public required int Revision { get; set; }

    public required DateTimeOffset SavedAt { get; set; }

    public required Guid SavedBy { get; set; }

    /// <summary>The browser tab that may save; null when nobody draws.</summary>
    public Guid? SittingId { get; set; }

    public Guid? EditorId { get; set; }

    /// <summary>When that tab was last heard of.</summary>
    public DateTimeOffset? EditorSeenAt { get; set; }
}
