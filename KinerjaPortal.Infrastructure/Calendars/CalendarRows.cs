using System.Text.Json;
using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Calendars;

/// <summary>The calendars of all offices as they are stored.</summary>
internal sealed class CalendarRows
{
    private readonly Dictionary<Guid, WorkCalendarRow> _hours;
    private readonly ILookup<Guid?, HolidayRow> _holidays;

    private CalendarRows(Dictionary<Guid, WorkCalendarRow> hours, ILookup<Guid?, HolidayRow> holidays) => (_hours, _holidays) = (hours, holidays);

    public static async Task<CalendarRows> ReadAsync(PortalContext db, CancellationToken cancellationToken) => new(
        await db.WorkCalendars.AsNoTracking().ToDictionaryAsync(calendar => calendar.OpdId, cancellationToken),
        (await db.Holidays.AsNoTracking().ToListAsync(cancellationToken)).ToLookup(holiday => holiday.OpdId));

    /// <summary>An office without hours of its own has those of the regulation.</summary>
    public WorkCalendar Of(Opd opd)
    {
        var row = _hours.GetValueOrDefault(opd.Id);
        return new(opd.Zone, HoursOf(row), PeriodsOf(row), [.. _holidays[null].Concat(_holidays[opd.Id]).Select(holiday => holiday.ToHoliday())]);
    }

    public static WeeklyHours HoursOf(WorkCalendarRow? row) =>
        row is null ? Perpres21Tahun2023.Hours : JsonSerializer.Deserialize<WeeklyHours>(row.Hours)!;

    public static SpecialHours[] PeriodsOf(WorkCalendarRow? row) =>
        row is null ? [] : JsonSerializer.Deserialize<SpecialHours[]>(row.SpecialHours)!;
}
