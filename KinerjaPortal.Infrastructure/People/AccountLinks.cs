using System.Data;
using KinerjaPortal.Domain.Journal;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Journal;
using KinerjaPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.People;

/// <summary>The links by which people set the password of their own account, once.</summary>
public sealed class AccountLinks(IDbContextFactory<PortalContext> contexts, WriteGate gate, TimeProvider clock)
{
    /// <summary>Whose password a link sets; null where it is wrong, used or too old, or the account is closed.</summary>
    public async Task<LinkedPerson?> FindAsync(string token, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await FindAsync(db, token, cancellationToken);
    }

    /// <summary>Sets the password and uses the link up, and every other of the account. Of two who do it at once one does.</summary>
    /// <param name="passwordHash">Null for a screen, which has none; what was let in by an earlier link goes.</param>
    /// <returns>False where the link is worth nothing any more.</returns>
    public Task<bool> UseAsync(string token, string? passwordHash, string? address, CancellationToken cancellationToken) => gate.RunAsync(
        contexts,
        async db =>
        {
            if (await FindAsync(db, token, cancellationToken) is not { } found
                || found.IsScreen != (passwordHash is null)
                || await db.AccountLinks.Where(link => link.PersonId == found.Id).ExecuteDeleteAsync(cancellationToken) == 0)
            {
                return false;
            }

            var person = await db.Users.SingleAsync(user => user.Id == found.Id, cancellationToken);
            person.PasswordHash = passwordHash;
            person.ChangeStamp();
            AdminJournal.Write(
                db, new Keeper(person.Id, address), person.OpdId, new AdminFact(AdminDeed.LinkUsed, person.FullName, person.Id), clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
            if (!found.IsScreen)
            {
                await PasswordAttempts.ForgetFailuresAsync(db, found.Email, cancellationToken);
            }

            await ChangeMarker.Accounts.MoveAsync(db, cancellationToken);
            return true;
        },
        cancellationToken,
        isUsed => isUsed,
        IsolationLevel.Serializable);

    private Task<LinkedPerson?> FindAsync(PortalContext db, string token, CancellationToken cancellationToken)
    {
        var (hash, now) = (LinkToken.HashOf(token), clock.GetUtcNow());
        return (
            from link in db.AccountLinks
            join user in db.Users on link.PersonId equals user.Id
            where link.TokenHash == hash && link.ExpiresAt > now && user.ClosedAt == null
            select new LinkedPerson(user.Id, user.FullName, user.Email ?? "", user.Role == AccountRole.Screen)).SingleOrDefaultAsync(cancellationToken);
    }
}

/// <summary>For whom a link was made.</summary>
/// <param name="IsScreen">No person: it is let in without a password.</param>
public sealed record LinkedPerson(Guid Id, string Name, string Email, bool IsScreen = false);
