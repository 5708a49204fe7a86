using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.People;

/// <summary>Reads the accounts of an office, for the page on which they are kept.</summary>
public sealed class PeopleReader(IDbContextFactory<PortalContext> contexts, TimeProvider clock)
{
    /// <summary>By name.</summary>
    public async Task<IReadOnlyList<PersonAccount>> OfOfficeAsync(Guid opdId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await (
            from user in db.Users.AsNoTracking()
            where user.OpdId == opdId
            orderby user.FullName
            select new PersonAccount(
                user.Id, user.OpdId, user.FullName, user.Nip, user.Email!,
                user.IsPortalAdmin ? AccountRole.PortalAdmin : user.IsOfficeAdmin ? AccountRole.OfficeAdmin : AccountRole.Staff,
                user.PasswordHash != null,
                db.UserLogins.Any(login => login.UserId == user.Id),
                db.EntraInvitations.Any(invitation => invitation.PersonId == user.Id),
                user.ClosedAt,
                user.LastSignInAt,
                db.AccountLinks.Where(link => link.PersonId == user.Id && link.ExpiresAt > now)
                    .OrderByDescending(link => link.ExpiresAt).Select(link => (DateTimeOffset?)link.ExpiresAt).FirstOrDefault(),
                db.UserPasskeys.Count(passkey => passkey.UserId == user.Id),
                user.TwoFactorEnabled))
            .ToListAsync(cancellationToken);
    }

    /// <summary>What somebody may do now; null where there is no such account.</summary>
    public async Task<AccountStanding?> StandingAsync(Guid personId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await StandingAsync(db, personId, cancellationToken);
    }

    internal static async Task<AccountStanding?> StandingAsync(PortalContext db, Guid personId, CancellationToken cancellationToken) =>
        (await db.Users.AsNoTracking().SingleOrDefaultAsync(user => user.Id == personId, cancellationToken))?.Standing;
}
