using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Organisation;

/// <summary>Records who of an office will be away. Who may is asked before (admins of the office).</summary>
public sealed class Absences(StaffingTransaction staffing)
{
    public Task<StaffingOutcome> RecordAsync(Guid opdId, Absence absence, Guid recordedById, DateTimeOffset now, CancellationToken cancellationToken) =>
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

                db.Absences.Add(new AbsenceRow
                {
                    Id = absence.Id,
                    OpdId = opdId,
                    PersonId = absence.PersonId,
                    From = absence.From,
                    Until = absence.Until,
                    Reason = absence.Reason,
                    RecordedById = recordedById,
                    RecordedAt = now,
                });
                return new StaffingOutcome.Done();
            },
            cancellationToken);

    /// <summary>The person is there again today: days that have passed stay, days to come are struck out.</summary>
    public Task<StaffingOutcome> EndAsync(Guid opdId, Guid absenceId, DateOnly today, CancellationToken cancellationToken) =>
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

                _ = absence.From < today
                    ? await rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.Until, today.AddDays(-1)), cancellationToken)
                    : await rows.ExecuteDeleteAsync(cancellationToken);
                return new StaffingOutcome.Done();
            },
            cancellationToken);
}
