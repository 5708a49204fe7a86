using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Organisation;

/// <summary>Reads who holds the posts of an office, for the page on which it is changed; everybody else asks the <see cref="OfficeDirectory"/>.</summary>
public sealed class StaffingReader(IDbContextFactory<PortalContext> contexts)
{
    /// <param name="today">By the office's own calendar date.</param>
    public async Task<OfficeStaffing> ReadAsync(Guid opdId, DateOnly today, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var posts = await db.Pelaksana.AsNoTracking().Where(post => post.OpdId == opdId).OrderBy(post => post.Order).ToListAsync(cancellationToken);
        var assignments = await db.Assignments.AsNoTracking()
            .Where(assignment => db.Pelaksana.Any(post => post.Id == assignment.PelaksanaId && post.OpdId == opdId))
            .OrderBy(assignment => assignment.From)
            .ToListAsync(cancellationToken);
        var holders = assignments.Select(assignment => assignment.PersonId).Distinct().ToList();
        var people = await db.Users.AsNoTracking()
            .Where(user => user.OpdId == opdId || holders.Contains(user.Id))
            .OrderBy(user => user.FullName)
            .Select(user => new StaffMember(user.Id, user.FullName, user.Nip, user.Email, user.OpdId == opdId && user.ClosedAt == null && user.Role != AccountRole.Observer && user.Role != AccountRole.Screen))
            .ToListAsync(cancellationToken);
        var absences = await db.Absences.AsNoTracking()
            .Where(absence => absence.OpdId == opdId && absence.Until >= today)
            .OrderBy(absence => absence.From)
            .ToListAsync(cancellationToken);
        return new OfficeStaffing(posts, assignments, people, absences.ConvertAll(row => row.ToAbsence()));
    }
}
