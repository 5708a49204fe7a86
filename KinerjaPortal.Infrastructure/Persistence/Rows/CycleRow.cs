using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Infrastructure.Persistence.Rows;

/// <summary>The state of a cycle after its last event.</summary>
internal sealed class CycleRow
{
    public required Guid Id { get; init; }

    public required Guid OpdId { get; init; }

    public required Guid SopId { get; init; }

    public required Guid SopVersionId { get; init; }

    public required DocumentType DocumentType { get; init; }

    public required string Period { get; init; }

    public required string Title { get; init; }

    public required CycleStatus Status { get; init; }

    /// <summary>Version of the last event.</summary>
    public required int Version { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Whether bahan was asked for or a file filed in it: only then are its events read with it.</summary>
    public bool HasFiles { get; init; }

    /// <summary>Hash of the last event, in hex: the next one chains on it.</summary>
    public required string LastHash { get; init; }
}
