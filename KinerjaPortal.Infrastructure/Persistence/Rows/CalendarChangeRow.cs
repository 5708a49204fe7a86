using KinerjaPortal.Domain.Calendars;

namespace KinerjaPortal.Infrastructure.Persistence.Rows;

/// <summary>
/// A change of a calendar, written with it: who changed what (journal), and whether what is open has followed (outbox), so that a node that
/// dies in between leaves it to the next.
/// </summary>
internal sealed class CalendarChangeRow
{
    public required Guid Id { get; init; }

    /// <summary>The office whose calendar it is; null for every office's.</summary>
    public Guid? OpdId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required Guid ById { get; init; }

    public required string ByName { get; init; }

    public required CalendarChangeKind Kind { get; init; }

    public DateOnly? Day { get; init; }

    public string? Subject { get; init; }

    public int? Year { get; init; }

    /// <summary>When all that was open had followed; null as long as some may not have.</summary>
    public DateTimeOffset? SettledAt { get; set; }

    public static CalendarChangeRow Of(Guid? opdId, CalendarCause cause, Guid byId, string byName, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        OpdId = opdId,
        At = at.ToUniversalTime(),
        ById = byId,
        ByName = byName,
        Kind = cause.Kind,
        Day = cause.Day,
        Subject = cause.Subject,
        Year = cause.Year,
    };

    public CalendarCause ToCause() => new(Kind, Day, Subject, Year);
}
