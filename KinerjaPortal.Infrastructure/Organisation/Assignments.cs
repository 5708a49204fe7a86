using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Organisation;

/// <summary>Changes who holds the posts of an office. Who may is asked before (admins of the office).</summary>
public sealed class Assignments(StaffingTransaction staffing)
{
    /// <summary>Gives a post to a person of the office. The same once more changes nothing.</summary>
    public Task<StaffingOutcome> AppointAsync(Guid opdId, Assignment made, CancellationToken cancellationToken) =>
        staffing.RunAsync<StaffingOutcome>(
            async db =>
            {
                if (!await db.Pelaksana.AnyAsync(post => post.Id == made.PelaksanaId && post.OpdId == opdId, cancellationToken))
                {
                    return new StaffingOutcome.UnknownPost();
                }

                if (!await db.Users.AnyAsync(user => user.Id == made.PersonId && user.OpdId == opdId && user.ClosedAt == null && user.Role != AccountRole.Observer && user.Role != AccountRole.Screen, cancellationToken))
                {
                    return new StaffingOutcome.UnknownPerson();
                }

                var known = await db.Assignments.AsNoTracking().Where(other => other.PelaksanaId == made.PelaksanaId).ToListAsync(cancellationToken);
                if (known.Find(made.SaysTheSameAs) is { } same)
                {
                    return new StaffingOutcome.Appointed(same, IsNew: false);
                }

                if (made.WhyNotMade(known) is { } fault)
                {
                    return new StaffingOutcome.Refused(fault);
                }

                db.Assignments.Add(made);
                return new StaffingOutcome.Appointed(made, IsNew: true);
            },
            cancellationToken);

    /// <summary>Lets an appointment end with a day; that it was, stays.</summary>
    public Task<StaffingOutcome> EndAsync(Guid opdId, Guid assignmentId, DateOnly lastDay, DateOnly today, CancellationToken cancellationToken) =>
        ChangeAsync(
            opdId, assignmentId,
            assignment => assignment.WhyNotEndedWith(lastDay, today),
            rows => rows.ExecuteUpdateAsync(set => set.SetProperty(assignment => assignment.Until, (DateOnly?)lastDay), cancellationToken),
            cancellationToken);

    /// <summary>Takes an appointment back that has not begun: nobody has acted by it.</summary>
    public Task<StaffingOutcome> TakeBackAsync(Guid opdId, Guid assignmentId, DateOnly today, CancellationToken cancellationToken) =>
        ChangeAsync(
            opdId, assignmentId,
            assignment => assignment.WhyNotTakenBack(today),
            rows => rows.ExecuteDeleteAsync(cancellationToken),
            cancellationToken);

    /// <summary>Puts the number of its decree right.</summary>
    public Task<StaffingOutcome> CorrectDecreeAsync(Guid opdId, Guid assignmentId, string? decreeNumber, CancellationToken cancellationToken) =>
        ChangeAsync(
            opdId, assignmentId,
            assignment => assignment.WhyNotUnder(decreeNumber),
            rows => rows.ExecuteUpdateAsync(set => set.SetProperty(assignment => assignment.DecreeNumber, decreeNumber), cancellationToken),
            cancellationToken);

    private Task<StaffingOutcome> ChangeAsync(
        Guid opdId, Guid assignmentId, Func<Assignment, StaffingFault?> whyNot, Func<IQueryable<Assignment>, Task<int>> change,
        CancellationToken cancellationToken) =>
        staffing.RunAsync<StaffingOutcome>(
            async db =>
            {
                var rows = db.Assignments.Where(assignment =>
                    assignment.Id == assignmentId && db.Pelaksana.Any(post => post.Id == assignment.PelaksanaId && post.OpdId == opdId));
                if (await rows.AsNoTracking().SingleOrDefaultAsync(cancellationToken) is not { } assignment)
                {
                    return new StaffingOutcome.Unknown();
                }

                if (whyNot(assignment) is { } fault)
                {
                    return new StaffingOutcome.Refused(fault);
                }

                await change(rows);
                return new StaffingOutcome.Done();
            },
            cancellationToken);
}
