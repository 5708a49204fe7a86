namespace KinerjaPortal.Infrastructure.Persistence.Rows;

/// <summary>A day on which nobody works: national where <see cref="OpdId"/> is null, else of that office alone.</summary>
internal sealed class HolidayRow
{
    public required Guid Id { get; init; }

    public Guid? OpdId { get; init; }

    public required DateOnly Date { get; init; }

    public required string Name { get; init; }

    public required string Kind { get; init; }

    /// <summary>The decree that says so.</summary>
    public required string Source { get; init; }
}
