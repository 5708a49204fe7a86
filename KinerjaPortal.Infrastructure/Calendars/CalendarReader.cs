using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Calendars;

/// <summary>Reads calendars for the page on which they are kept; everybody else asks the office directory.</summary>
public sealed class CalendarReader(IDbContextFactory<PortalContext> contexts)
{
    private const int LastChanges = 20;

    /// <summary>The national days and those of an office, the office's hours, and what was changed last.</summary>
    public async Task<KeptCalendar> ReadAsync(Guid opdId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var days = await db.Holidays.AsNoTracking().Where(row => row.OpdId == null || row.OpdId == opdId).OrderBy(row => row.Date).ToListAsync(cancellationToken);
        var hours = await db.WorkCalendars.AsNoTracking().SingleOrDefaultAsync(row => row.OpdId == opdId, cancellationToken);
        var changes = await db.CalendarChanges.AsNoTracking().Where(row => row.OpdId == null || row.OpdId == opdId)
            .OrderByDescending(row => row.At).Take(LastChanges).ToListAsync(cancellationToken);
        return new KeptCalendar(
            days.ConvertAll(row => new KeptDay(row.Id, row.OpdId, row.ToHoliday())),
            CalendarRows.HoursOf(hours),
            CalendarRows.PeriodsOf(hours),
            changes.ConvertAll(row => new KeptChange(row.Id, row.ToCause(), row.ByName, row.At)));
    }
}

/// <param name="Days">By their dates.</param>
/// <param name="Changes">The last ones, the newest first.</param>
public sealed record KeptCalendar(
    IReadOnlyList<KeptDay> Days, WeeklyHours Hours, IReadOnlyList<SpecialHours> Periods, IReadOnlyList<KeptChange> Changes);

/// <param name="OpdId">The office whose own day it is; null for a national one.</param>
public sealed record KeptDay(Guid Id, Guid? OpdId, Holiday Day);

public sealed record KeptChange(Guid Id, CalendarCause Cause, string ByName, DateTimeOffset At);
