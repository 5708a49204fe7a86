using KinerjaPortal.Domain.Organisation;

namespace KinerjaPortal.Infrastructure.Persistence.Rows;

/// <summary>Days on which a person is away, known beforehand.</summary>
internal sealed class AbsenceRow
{
    public required Guid Id { get; init; }

    public required Guid OpdId { get; init; }

    public required Guid PersonId { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>Last day, included.</summary>
    public required DateOnly Until { get; init; }

    public string? Reason { get; init; }

    public required Guid RecordedById { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public Absence ToAbsence() => new(Id, PersonId, From, Until, Reason);
}
