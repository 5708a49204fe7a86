using System.Text.Json;
using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Domain.Journal;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Calendars;

/// <summary>Changes the hours of an office: those of the week, and those of dated periods such as Ramadan.</summary>
public sealed class HoursKeeping(CalendarTransaction calendars)
{
    /// <param name="days">A day that is left out has no hours.</param>
    public Task<CalendarOutcome> SaveWeekAsync(Keeper by, Guid opdId, IReadOnlyDictionary<DayOfWeek, DayTimes> days, CancellationToken cancellationToken) =>
        HoursRules.WhyNot(days) is { } fault
            ? Refused(fault.Fault, fault.Day)
            : calendars.RunAsync(
                by, opdId,
                async (db, journal) =>
                {
                    var (row, week) = (await FindAsync(db, opdId, cancellationToken), HoursRules.Week(days));
                    if (week.Equals(CalendarRows.HoursOf(row)))
                    {
                        return new CalendarOutcome.Done(0);
                    }

                    Kept(db, row, opdId).Hours = JsonSerializer.Serialize(week);
                    return journal.Done(new CalendarCause(CalendarChangeKind.WeekChanged));
                },
                cancellationToken);

    /// <param name="former">The first day of the period that is corrected; null for a new one.</param>
    /// <param name="days">A day that is left out has no hours.</param>
    public Task<CalendarOutcome> SavePeriodAsync(
        Keeper by, Guid opdId, DateOnly? former, string? name, DateOnly from, DateOnly until, IReadOnlyDictionary<DayOfWeek, DayTimes> days,
        CancellationToken cancellationToken)
    {
        if (HoursRules.WhyNot(days) is { } fault)
        {
            return Refused(fault.Fault, fault.Day);
        }

        var period = new SpecialHours(HolidayDetails.Line(name), from, until, HoursRules.Week(days));
        return calendars.RunAsync(
            by, opdId,
            async (db, journal) =>
            {
                var row = await FindAsync(db, opdId, cancellationToken);
                var periods = CalendarRows.PeriodsOf(row).ToList();
                if (former is not null && periods.RemoveAll(one => one.From == former) == 0)
                {
                    return new CalendarOutcome.Gone();
                }

                if (HoursRules.WhyNot(period, periods) is { } wrong)
                {
                    return new CalendarOutcome.WrongHours(wrong, Day: null);
                }

                Kept(db, row, opdId).SpecialHours = JsonSerializer.Serialize<SpecialHours[]>([.. periods.Append(period).OrderBy(one => one.From)]);
                return journal.Done(new CalendarCause(CalendarChangeKind.PeriodsChanged, period.From, period.Name));
            },
            cancellationToken);
    }

    /// <param name="from">Its first day.</param>
    public Task<CalendarOutcome> RemovePeriodAsync(Keeper by, Guid opdId, DateOnly from, CancellationToken cancellationToken) => calendars.RunAsync(
        by, opdId,
        async (db, journal) =>
        {
            var row = await FindAsync(db, opdId, cancellationToken);
            var periods = CalendarRows.PeriodsOf(row).ToList();
            if (periods.Find(one => one.From == from) is not { } period)
            {
                return new CalendarOutcome.Gone();
            }

            periods.Remove(period);
            Kept(db, row, opdId).SpecialHours = JsonSerializer.Serialize<SpecialHours[]>([.. periods]);
            return journal.Done(new CalendarCause(CalendarChangeKind.PeriodsChanged, period.From, period.Name));
        },
        cancellationToken);

    private static Task<CalendarOutcome> Refused(HoursFault fault, DayOfWeek? day) => Task.FromResult<CalendarOutcome>(new CalendarOutcome.WrongHours(fault, day));

    private static Task<WorkCalendarRow?> FindAsync(PortalContext db, Guid opdId, CancellationToken cancellationToken) =>
        db.WorkCalendars.SingleOrDefaultAsync(row => row.OpdId == opdId, cancellationToken);

    /// <summary>The office's row, made of the regulation's hours where it has none yet.</summary>
    private static WorkCalendarRow Kept(PortalContext db, WorkCalendarRow? row, Guid opdId)
    {
        if (row is null)
        {
            row = new WorkCalendarRow { OpdId = opdId, Hours = JsonSerializer.Serialize(Perpres21Tahun2023.Hours), SpecialHours = "[]" };
            db.WorkCalendars.Add(row);
        }

        return row;
    }
}
