using System.Text;
using KinerjaPortal.Domain.Journal;
using KinerjaPortal.Infrastructure.Journal;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Persistence.Rows;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Identity;

/// <summary>
/// Which accounts may be linked with which Microsoft account: an account is invited by its own address, the first sign-in that
/// bears this address links it, and from then on only the Microsoft account's object id counts. What the person may do is
/// untouched by all of it.
/// </summary>
public sealed class EntraInvitations(IDbContextFactory<PortalContext> contexts, WriteGate gate, TimeProvider clock)
{
    /// <summary>The provider's name in the table of logins, and of its authentication scheme.</summary>
    public const string Provider = "Entra";

    /// <summary>
    /// Invites the account with this address. One that is linked already stays so until another Microsoft account takes the
    /// invitation: people get new ones when they change their tenant.
    /// </summary>
    /// <returns>False where no account has the address.</returns>
    public Task<bool> InviteAsync(string address, Keeper by, CancellationToken cancellationToken) => ChangeAsync(
        address, by, AdminDeed.MicrosoftInvited,
        async (db, user) =>
        {
            var (now, normalized) = (clock.GetUtcNow(), user.NormalizedEmail!);
            if (await db.EntraInvitations.FindAsync([user.Id], cancellationToken) is { } invitation)
            {
                (invitation.Address, invitation.InvitedAt) = (normalized, now);
            }
            else
            {
                db.EntraInvitations.Add(new EntraInvitationRow { PersonId = user.Id, Address = normalized, InvitedAt = now });
            }
        },
        cancellationToken);

    /// <summary>Takes back the account's invitation and its link, and ends what sessions it has.</summary>
    /// <returns>False where no account has the address.</returns>
    public Task<bool> WithdrawAsync(string address, Keeper by, CancellationToken cancellationToken) => ChangeAsync(
        address, by, AdminDeed.MicrosoftWithdrawn,
        async (db, user) =>
        {
            db.EntraInvitations.RemoveRange(await db.EntraInvitations.Where(row => row.PersonId == user.Id).ToListAsync(cancellationToken));
            await RemoveLinksAsync(db, user, cancellationToken);
        },
        cancellationToken);

    /// <summary>The account that was invited with one of these addresses, the first that fits.</summary>
    public async Task<Guid?> FindInvitedAsync(IEnumerable<string> addresses, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        foreach (var normalized in addresses.Select(Normalized).OfType<string>())
        {
            var people = await db.EntraInvitations
                .Where(row => row.Address == normalized && db.Users.Any(user => user.Id == row.PersonId && user.NormalizedEmail == normalized))
                .Select(row => row.PersonId)
                .ToListAsync(cancellationToken);
            if (people is [var only])
            {
                return only;
            }
        }

        return null;
    }

    /// <summary>Uses an account's invitation up and links it with the Microsoft account of this object id.</summary>
    /// <returns>False where the invitation is gone, or the Microsoft account is linked already: somebody was there at the same moment.</returns>
    public async Task<bool> LinkAsync(Guid personId, string objectId, CancellationToken cancellationToken)
    {
        try
        {
            return await gate.RunAsync(contexts, db => LinkAsync(db, personId, objectId, cancellationToken), cancellationToken);
        }
        catch (DbUpdateException lost) when (LostRace.Is(lost))
        {
            return false;
        }
    }

    private static async Task<bool> LinkAsync(PortalContext db, Guid personId, string objectId, CancellationToken cancellationToken)
    {
        if (await db.EntraInvitations.FindAsync([personId], cancellationToken) is not { } invitation
            || await db.Users.FindAsync([personId], cancellationToken) is not { } user)
        {
            return false;
        }

        db.EntraInvitations.Remove(invitation);
        await RemoveLinksAsync(db, user, cancellationToken);
        db.UserLogins.Add(new IdentityUserLogin<Guid>
        {
            LoginProvider = Provider,
            ProviderKey = objectId,
            ProviderDisplayName = "Microsoft Entra ID",
            UserId = personId,
        });

        // The invitation's row can be deleted but once.
        await db.SaveChangesAsync(cancellationToken);
        await ChangeMarker.Accounts.MoveAsync(db, cancellationToken);
        return true;
    }

    private static async Task RemoveLinksAsync(PortalContext db, PortalUser user, CancellationToken cancellationToken)
    {
        var links = await db.UserLogins.Where(login => login.UserId == user.Id && login.LoginProvider == Provider).ToListAsync(cancellationToken);
        if (links.Count > 0)
        {
            db.UserLogins.RemoveRange(links);
            user.SecurityStamp = Guid.NewGuid().ToString("N");
            user.ConcurrencyStamp = Guid.NewGuid().ToString();
        }
    }

    /// <summary>As Identity's own normalizer has it; null for letters beyond ASCII, of which two may become one in capitals.</summary>
    private static string? Normalized(string address) => Ascii.IsValid(address) ? address.Trim().ToUpperInvariant() : null;

    private Task<bool> ChangeAsync(
        string address, Keeper by, AdminDeed deed, Func<PortalContext, PortalUser, Task> change, CancellationToken cancellationToken) => gate.RunAsync(
        contexts,
        async db =>
        {
            if (Normalized(address) is not { Length: > 0 } normalized
                || await db.Users.SingleOrDefaultAsync(user => user.NormalizedEmail == normalized, cancellationToken) is not { } user)
            {
                return false;
            }

            await change(db, user);
            AdminJournal.Write(db, by, user.OpdId, new AdminFact(deed, user.FullName, user.Id), clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
            await ChangeMarker.Accounts.MoveAsync(db, cancellationToken);
            return true;
        },
        cancellationToken);
}
