using KinerjaPortal.Domain.Journal;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Journal;
using KinerjaPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Organisation;

/// <summary>Changes who holds the posts of an office. Who may is asked before (admins of the office).</summary>
public sealed class Assignments(StaffingTransaction staffing, TimeProvider clock)
{
    /// <summary>Gives a post to a person of the office. The same once more changes nothing.</summary>
    public Task<StaffingOutcome> AppointAsync(Keeper by, Guid opdId, Assignment made, CancellationToken cancellationToken) =>
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
                await TellAsync(
                    db, by, opdId, AdminDeed.Appointed, made,
                    fact => fact.With(AdminField.Holding, null, made.Kind).With(AdminField.From, null, made.From).With(AdminField.Until, null, made.Until).With(AdminField.Decree, null, made.DecreeNumber),
                    cancellationToken);
                return new StaffingOutcome.Appointed(made, IsNew: true);
            },
            cancellationToken);

    /// <summary>Lets an appointment end with a day; that it was, stays.</summary>
    public Task<StaffingOutcome> EndAsync(Keeper by, Guid opdId, Guid assignmentId, DateOnly lastDay, DateOnly today, CancellationToken cancellationToken) =>
        ChangeAsync(
            by, opdId, assignmentId,
            assignment => assignment.WhyNotEndedWith(lastDay, today),
            (AdminDeed.AppointmentEnded, (fact, assignment) => fact.With(AdminField.Until, assignment.Until, lastDay)),
            rows => rows.ExecuteUpdateAsync(set => set.SetProperty(assignment => assignment.Until, (DateOnly?)lastDay), cancellationToken),
            cancellationToken);

    /// <summary>Takes an appointment back that has not begun: nobody has acted by it.</summary>
    public Task<StaffingOutcome> TakeBackAsync(Keeper by, Guid opdId, Guid assignmentId, DateOnly today, CancellationToken cancellationToken) =>
        ChangeAsync(
            by, opdId, assignmentId,
            assignment => assignment.WhyNotTakenBack(today),
            (AdminDeed.AppointmentTakenBack, (fact, assignment) => fact.With(AdminField.From, assignment.From, null)),
            rows => rows.ExecuteDeleteAsync(cancellationToken),
            cancellationToken);

    /// <summary>Puts the number of its decree right.</summary>
    public Task<StaffingOutcome> CorrectDecreeAsync(Keeper by, Guid opdId, Guid assignmentId, string? decreeNumber, CancellationToken cancellationToken) =>
        ChangeAsync(
            by, opdId, assignmentId,
            assignment => assignment.WhyNotUnder(decreeNumber),
            (AdminDeed.DecreeCorrected, (fact, assignment) => fact.With(AdminField.Decree, assignment.DecreeNumber, decreeNumber)),
            rows => rows.ExecuteUpdateAsync(set => set.SetProperty(assignment => assignment.DecreeNumber, decreeNumber), cancellationToken),
            cancellationToken);

    private Task<StaffingOutcome> ChangeAsync(
        Keeper by, Guid opdId, Guid assignmentId, Func<Assignment, StaffingFault?> whyNot,
        (AdminDeed Deed, Func<AdminFact, Assignment, AdminFact> Changes) told, Func<IQueryable<Assignment>, Task<int>> change, CancellationToken cancellationToken) =>
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

                await TellAsync(db, by, opdId, told.Deed, assignment, fact => told.Changes(fact, assignment), cancellationToken);
                await change(rows);
                return new StaffingOutcome.Done();
            },
            cancellationToken);

    /// <summary>By the person's name; the post is one of the changes.</summary>
    private async Task TellAsync(
        PortalContext db, Keeper by, Guid opdId, AdminDeed deed, Assignment assignment, Func<AdminFact, AdminFact> changes, CancellationToken cancellationToken)
    {
        var person = await db.Users.Where(user => user.Id == assignment.PersonId).Select(user => user.FullName).SingleAsync(cancellationToken);
        var post = await db.Pelaksana.Where(one => one.Id == assignment.PelaksanaId).Select(one => one.Name).SingleAsync(cancellationToken);
        var fact = changes(new AdminFact(deed, person, assignment.PersonId).With(AdminField.Post, null, post));
        AdminJournal.Write(db, by, opdId, fact, clock.GetUtcNow());
    }
}
