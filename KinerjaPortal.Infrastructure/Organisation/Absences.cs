using KinerjaPortal.Domain.Journal;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Infrastructure.Journal;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Organisation;

/// <summary>Records who of an office will be away. Who may is asked before (admins of the office).</summary>
public sealed class Absences(StaffingTransaction staffing, TimeProvider clock)
{
    public Task<StaffingOutcome> RecordAsync(Keeper by, Guid opdId, Absence absence, DateTimeOffset now, CancellationToken cancellationToken) =>
        staffing.RunAsync<StaffingOutcome>(
            async db =>
            {
                if (!await db.Users.AnyAsync(user => user.Id == absence.PersonId && user.OpdId == opdId, cancellationToken))
                {
                    return new StaffingOutcome.UnknownPerson();
                }

                var known = await db.Absences.AsNoTracking().Where(row => row.PersonId == absence.PersonId).ToListAsync(cancellationToken);
                if (known.Exists(row => row.Id == absence.Id))
                {
                    return new StaffingOutcome.Done();
                }

                if (absence.WhyNotRecorded(known.Select(row => row.ToAbsence())) is { } fault)
                {
                    return new StaffingOutcome.Refused(fault);
                }

                await TellAsync(
                    db, by, opdId, AdminDeed.AbsenceRecorded, absence.PersonId,
                    fact => fact.With(AdminField.From, null, absence.From).With(AdminField.Until, null, absence.Until).With(AdminField.Reason, null, absence.Reason),
                    cancellationToken);
                db.Absences.Add(new AbsenceRow
                {
                    Id = absence.Id,
                    OpdId = opdId,
                    PersonId = absence.PersonId,
                    From = absence.From,
                    Until = absence.Until,
                    Reason = absence.Reason,
                    RecordedById = by.PersonId,
                    RecordedAt = now,
                });
                return new StaffingOutcome.Done();
            },
            cancellationToken);

    /// <summary>The person is there again today: days that have passed stay, days to come are struck out.</summary>
    public Task<StaffingOutcome> EndAsync(Keeper by, Guid opdId, Guid absenceId, DateOnly today, CancellationToken cancellationToken) =>
        staffing.RunAsync<StaffingOutcome>(
            async db =>
            {
                var rows = db.Absences.Where(row => row.Id == absenceId && row.OpdId == opdId);
                if (await rows.AsNoTracking().SingleOrDefaultAsync(cancellationToken) is not { } absence)
                {
                    return new StaffingOutcome.Unknown();
                }

                if (absence.Until < today)
                {
                    return new StaffingOutcome.Refused(new StaffingFault.AlreadyEnded(absence.Until));
                }

                await TellAsync(db, by, opdId, AdminDeed.AbsenceEnded, absence.PersonId, fact => fact.With(AdminField.Until, absence.Until, today.AddDays(-1)), cancellationToken);
                _ = absence.From < today
                    ? await rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.Until, today.AddDays(-1)), cancellationToken)
                    : await rows.ExecuteDeleteAsync(cancellationToken);
                return new StaffingOutcome.Done();
            },
            cancellationToken);

    private async Task TellAsync(
        PortalContext db, Keeper by, Guid opdId, AdminDeed deed, Guid personId, Func<AdminFact, AdminFact> changes, CancellationToken cancellationToken)
    {
        var name = await db.Users.Where(user => user.Id == personId).Select(user => user.FullName).SingleAsync(cancellationToken);
        AdminJournal.Write(db, by, opdId, changes(new AdminFact(deed, name, personId)), clock.GetUtcNow());
    }
}
