using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Domain.Journal;
using KinerjaPortal.Infrastructure.Identity;
using KinerjaPortal.Infrastructure.Journal;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Calendars;

/// <summary>
/// Changes a calendar in one transaction with the line of the journal that says so. Whether the keeper may is asked in it, of what the
/// database says of them at that very moment.
/// </summary>
public sealed class CalendarTransaction(StaffingTransaction staffing, TimeProvider clock)
{
    /// <param name="opdId">The office whose own calendar it is; null for every office's.</param>
    internal Task<CalendarOutcome> RunAsync(Keeper by, Guid? opdId, Func<PortalContext, CalendarJournal, Task<CalendarOutcome>> change, CancellationToken cancellationToken) =>
        staffing.RunAsync(
            async db =>
            {
                var keeper = await db.Users.AsNoTracking().SingleOrDefaultAsync(user => user.Id == by.PersonId, cancellationToken);
                return keeper?.Standing.MayKeepDaysOf(opdId) != true ? new CalendarOutcome.NotYours()
                    : opdId is not null && !await db.Opds.AnyAsync(opd => opd.Id == opdId, cancellationToken) ? new CalendarOutcome.UnknownOffice()
                    : await change(db, new CalendarJournal(db, opdId, keeper, by, clock.GetUtcNow()));
            },
            cancellationToken);
}

/// <summary>Writes down what of a calendar is changed, and by whom.</summary>
internal sealed class CalendarJournal(PortalContext db, Guid? opdId, PortalUser keeper, Keeper by, DateTimeOffset now)
{
    /// <summary>In the journal of administration as everything else, and as what due times have to follow (outbox).</summary>
    public CalendarOutcome.Done Done(CalendarCause cause, int changed = 1)
    {
        if (changed > 0)
        {
            AdminJournal.Write(
                db, by, opdId,
                new AdminFact(AdminDeed.CalendarChanged, cause.Subject ?? "").With(AdminField.Change, null, cause.Kind).With(AdminField.Day, null, cause.Day).With(AdminField.Year, null, cause.Year),
                now);
            db.CalendarChanges.Add(CalendarChangeRow.Of(opdId, cause, keeper.Id, keeper.FullName, now));
        }

        return new CalendarOutcome.Done(changed);
    }
}
