namespace KinerjaPortal.Infrastructure.Persistence.Rows;

/// <summary>An office that an observer reads.</summary>
internal sealed class ObservedOfficeRow
{
    public required Guid PersonId { get; init; }

    public required Guid OpdId { get; init; }
}
