using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Domain.Journal;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Calendars;

/// <summary>Adds, corrects and removes days off: national ones, and those of an office alone.</summary>
public sealed class HolidayKeeping(CalendarTransaction calendars)
{
    /// <param name="opdId">The office whose own day it is; null for a national one.</param>
    /// <param name="id">The day that is corrected; null for a new one.</param>
    public Task<CalendarOutcome> SaveAsync(Keeper by, Guid? opdId, Guid? id, HolidayDetails day, CancellationToken cancellationToken) => calendars.RunAsync(
        by, opdId,
        async (db, journal) =>
        {
            if (day.WhyNot(opdId) is { } fault)
            {
                return new CalendarOutcome.Wrong(fault);
            }

            // Of this calendar alone: the id may be any office's, because anybody may send it.
            if (await DaysOf(db, opdId).FirstOrDefaultAsync(row => row.Date == day.Date && row.Id != id, cancellationToken) is { } taken)
            {
                return new CalendarOutcome.DayTaken(taken.Name);
            }

            if (id is null)
            {
                db.Holidays.Add(HolidayRow.Of(opdId, day));
                return journal.Done(About(CalendarChangeKind.DayAdded, day.Date, day.Name));
            }

            if (await DaysOf(db, opdId).SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } row)
            {
                return new CalendarOutcome.Gone();
            }

            row.Take(day);
            return journal.Done(About(CalendarChangeKind.DayCorrected, day.Date, day.Name), db.ChangeTracker.HasChanges() ? 1 : 0);
        },
        cancellationToken);

    public Task<CalendarOutcome> RemoveAsync(Keeper by, Guid? opdId, Guid id, CancellationToken cancellationToken) => calendars.RunAsync(
        by, opdId,
        async (db, journal) =>
        {
            if (await DaysOf(db, opdId).SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } row)
            {
                return new CalendarOutcome.Gone();
            }

            db.Holidays.Remove(row);
            return journal.Done(About(CalendarChangeKind.DayRemoved, row.Date, row.Name));
        },
        cancellationToken);

    /// <summary>Takes over what the portal brings for a year and the calendar does not have yet: only the days of every year, as long as it knows no decree.</summary>
    public Task<CalendarOutcome> ConfirmProposalAsync(Keeper by, int year, CancellationToken cancellationToken) => calendars.RunAsync(
        by, opdId: null,
        async (db, journal) =>
        {
            var known = await DaysOf(db, opdId: null).Where(row => row.Date.Year == year).ToListAsync(cancellationToken);
            var changed = 0;
            foreach (var day in HolidayLibrary.OfYear(year).Select(day => new HolidayDetails(day.Date, day.Name, day.Kind, day.Source)))
            {
                if (known.Find(row => row.Date == day.Date) is not { } row)
                {
                    db.Holidays.Add(HolidayRow.Of(opdId: null, day));
                    changed++;
                }
                else if (row.Source.Length == 0 && day.Source.Length > 0)
                {
                    row.Take(day);
                    changed++;
                }
            }

            return journal.Done(new CalendarCause(CalendarChangeKind.FixedDaysConfirmed, Year: year), changed);
        },
        cancellationToken);

    /// <summary>Enters the decree in which all days of a year stand that name none yet.</summary>
    public Task<CalendarOutcome> DecreeAsync(Keeper by, int year, string? decree, CancellationToken cancellationToken) => calendars.RunAsync(
        by, opdId: null,
        async (db, journal) =>
        {
            var source = HolidayDetails.Line(decree);
            if (source.Length == 0)
            {
                return new CalendarOutcome.DecreeMissing();
            }

            if (HolidayDetails.SourceFault(source) is { } fault)
            {
                return new CalendarOutcome.Wrong(fault);
            }

            var days = await DaysOf(db, opdId: null).Where(row => row.Date.Year == year).ToListAsync(cancellationToken);
            if (!days.Exists(row => row.Kind == nameof(HolidayKind.Nasional)))
            {
                return new CalendarOutcome.NoDays();
            }

            var undecreed = days.FindAll(row => row.Source.Length == 0);
            undecreed.ForEach(row => row.Source = source);
            return journal.Done(new CalendarCause(CalendarChangeKind.YearDecreed, Subject: source, Year: year), undecreed.Count);
        },
        cancellationToken);

    /// <summary>Makes a year's days those of a list: what it has more is removed, what it names otherwise is corrected.</summary>
    public Task<CalendarOutcome> ReplaceAsync(
        Keeper by, Guid? opdId, int year, IReadOnlyList<HolidayDetails> list, CancellationToken cancellationToken) => calendars.RunAsync(
        by, opdId,
        async (db, journal) =>
        {
            foreach (var day in list)
            {
                if ((day.Date.Year != year ? HolidayFault.YearOutOfRange : day.WhyNot(opdId)) is { } fault)
                {
                    return new CalendarOutcome.Wrong(fault);
                }
            }

            if (list.CountBy(day => day.Date).Any(date => date.Value > 1))
            {
                return new CalendarOutcome.DayTaken(list.GroupBy(day => day.Date).First(date => date.Count() > 1).First().Name);
            }

            if (list.Count == 0)
            {
                return new CalendarOutcome.NoDays();
            }

            var rows = await DaysOf(db, opdId).Where(row => row.Date.Year == year).ToListAsync(cancellationToken);
            foreach (var day in list)
            {
                if (rows.Find(row => row.Date == day.Date) is { } row)
                {
                    row.Take(day);
                }
                else
                {
                    db.Holidays.Add(HolidayRow.Of(opdId, day));
                }
            }

            db.Holidays.RemoveRange(rows.Where(row => !list.Any(day => day.Date == row.Date)));
            db.ChangeTracker.DetectChanges();
            return journal.Done(
                new CalendarCause(CalendarChangeKind.DaysImported, Subject: list[0].Source is { Length: > 0 } source ? source : null, Year: year),
                db.ChangeTracker.Entries<HolidayRow>().Count(entry => entry.State != EntityState.Unchanged));
        },
        cancellationToken);

    private static IQueryable<HolidayRow> DaysOf(PortalContext db, Guid? opdId) => db.Holidays.Where(row => row.OpdId == opdId);

    private static CalendarCause About(CalendarChangeKind kind, DateOnly day, string name) => new(kind, day, name, day.Year);
}
