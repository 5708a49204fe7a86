namespace KinerjaPortal.Infrastructure.Persistence.Rows;

/// <summary>Working hours of an office, as JSON.</summary>
internal sealed class WorkCalendarRow
{
    public required Guid OpdId { get; init; }

    public required string Hours { get; set; }

    /// <summary>Dated periods with hours of their own, such as Ramadan.</summary>
    public required string SpecialHours { get; set; }
}
