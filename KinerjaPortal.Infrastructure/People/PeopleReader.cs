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
        var people = await (
            from user in db.Users.AsNoTracking()
            where user.OpdId == opdId
            orderby user.FullName
            select new PersonAccount(
                user.Id, user.OpdId, user.FullName, user.Nip, user.Email ?? "", user.Role,
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
        var named = (await db.ObservedOffices.AsNoTracking().Where(row => db.Users.Any(user => user.Id == row.PersonId && user.OpdId == opdId)).ToListAsync(cancellationToken))
            .ToLookup(row => row.PersonId, row => row.OpdId);
        return people.ConvertAll(person => person.Role == AccountRole.Observer ? person with { Named = [.. named[person.Id]] } : person);
    }

    /// <summary>What somebody may do now; null where there is no such account.</summary>
    public async Task<AccountStanding?> StandingAsync(Guid personId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await StandingAsync(db, personId, cancellationToken);
    }

    internal static async Task<AccountStanding?> StandingAsync(PortalContext db, Guid personId, CancellationToken cancellationToken)
    {
        var known = await db.Users.AsNoTracking().Where(user => user.Id == personId)
            .Select(user => new { user.Id, user.OpdId, user.Role, IsClosed = user.ClosedAt != null }).SingleOrDefaultAsync(cancellationToken);
        return known is null ? null : new AccountStanding(known.Id, known.OpdId, known.Role, known.IsClosed)
        {
            Named = known.Role == AccountRole.Observer ? await NamedAsync(db, personId, cancellationToken) : [],
        };
    }

    /// <summary>The offices that an observer reads.</summary>
    public async Task<IReadOnlyList<Guid>> NamedAsync(Guid personId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await NamedAsync(db, personId, cancellationToken);
    }

    private static Task<List<Guid>> NamedAsync(PortalContext db, Guid personId, CancellationToken cancellationToken) =>
        db.ObservedOffices.Where(row => row.PersonId == personId).OrderBy(row => row.OpdId).Select(row => row.OpdId).ToListAsync(cancellationToken);
}
