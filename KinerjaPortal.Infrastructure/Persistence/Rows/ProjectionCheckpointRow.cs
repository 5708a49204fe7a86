namespace KinerjaPortal.Infrastructure.Persistence.Rows;

/// <summary>Up to which event a projection into tables has come; the furthest of all nodes.</summary>
internal sealed class ProjectionCheckpointRow
{
    public required string Name { get; init; }

    public required long Sequence { get; set; }
}
