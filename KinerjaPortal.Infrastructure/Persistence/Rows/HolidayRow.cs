using KinerjaPortal.Domain.Calendars;

namespace KinerjaPortal.Infrastructure.Persistence.Rows;

/// <summary>A day on which nobody works: national where <see cref="OpdId"/> is null, else of that office alone.</summary>
internal sealed class HolidayRow
{
    public required Guid Id { get; init; }

    public Guid? OpdId { get; init; }

    public required DateOnly Date { get; set; }

    public required string Name { get; set; }

    public required string Kind { get; set; }

    /// <summary>The decree that says so; empty where none is out yet.</summary>
    public required string Source { get; set; }

    public static HolidayRow Of(Guid? opdId, HolidayDetails day) => new()
    {
        Id = Guid.CreateVersion7(),
        OpdId = opdId,
        Date = day.Date,
        Name = day.Name,
        Kind = day.Kind.ToString(),
        Source = day.Source,
    };

    public void Take(HolidayDetails day) => (Date, Name, Kind, Source) = (day.Date, day.Name, day.Kind.ToString(), day.Source);

    public Holiday ToHoliday() => new(Date, Name, Enum.Parse<HolidayKind>(Kind), Source);
}
