namespace KinerjaPortal.Infrastructure.Persistence.Rows;

/// <summary>One row of the append-only event table.</summary>
internal sealed class CycleEventRow
{
    /// <summary>Given by the database; on SQL Server it may be committed out of order and may leave gaps.</summary>
    public long Sequence { get; init; }

    public required Guid OpdId { get; init; }

    public required Guid CycleId { get; init; }

    public required int Version { get; init; }

    public required string Kind { get; init; }

    public required string Payload { get; init; }

    public required Guid ActorId { get; init; }

    public required string ActorName { get; init; }

    /// <summary>The post acted for, as JSON; null where no post was needed.</summary>
    public string? ActedFor { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string PreviousHash { get; init; }

    public required string Hash { get; init; }
}
