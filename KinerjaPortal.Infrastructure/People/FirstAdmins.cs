using System.Data;
using KinerjaPortal.Domain.Journal;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Identity;
using KinerjaPortal.Infrastructure.Journal;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.People;

/// <summary>
/// The way into a portal that has no admin: a link that may be used once, told to whoever reads the log of the server or runs a command
/// there, and to nobody else.
/// </summary>
public sealed class FirstAdmins(IDbContextFactory<PortalContext> contexts, WriteGate gate, TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    /// <summary>Whether the portal has an admin who can sign in.</summary>
    public async Task<bool> AnyAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Users.AnyAsync(
            user => user.Role == AccountRole.PortalAdmin && user.ClosedAt == null
                && (user.PasswordHash != null || db.UserLogins.Any(login => login.UserId == user.Id)),
            cancellationToken);
    }

    /// <summary>Makes a link; those of earlier starts and of other nodes stay good beside it, until one of them is used.</summary>
    /// <param name="aloneFromNowOn">Whether all others are to be worth nothing.</param>
    /// <returns>Its token.</returns>
    public Task<string> IssueAsync(bool aloneFromNowOn, CancellationToken cancellationToken) => gate.RunAsync(
        contexts,
        async db =>
        {
            var (token, now) = (LinkToken.New(), clock.GetUtcNow());
            await db.AccountLinks.Where(link => link.Kind == AccountLinkKind.FirstAdmin && (aloneFromNowOn || link.ExpiresAt <= now))
                .ExecuteDeleteAsync(cancellationToken);
            db.AccountLinks.Add(new AccountLinkRow
            {
                Id = Guid.CreateVersion7(now),
                Kind = AccountLinkKind.FirstAdmin,
                TokenHash = LinkToken.HashOf(token),
                MadeAt = now,
                ExpiresAt = now + Lifetime,
            });
            await db.SaveChangesAsync(cancellationToken);
            return token;
        },
        cancellationToken);

    /// <summary>Whether a link with this token is still good.</summary>
    public async Task<bool> IsOpenAsync(string token, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await IsOpenAsync(db, token, cancellationToken);
    }

    /// <summary>
    /// Makes an admin by a link and uses it up, and with it every other: of two who press at the same moment, by one link or by two,
    /// on one node or on two, one is made.
    /// </summary>
    /// <param name="opdId">The office to which the admin belongs.</param>
    /// <param name="passwordHash">Of a password that the policy takes.</param>
    public async Task<FirstAdminOutcome> MakeAsync(string token, PersonDetails who, Guid opdId, string passwordHash, string? address, CancellationToken cancellationToken)
    {
        try
        {
            return await gate.RunAsync<FirstAdminOutcome>(
                contexts,
                async db =>
                {
                    if (!await IsOpenAsync(db, token, cancellationToken))
                    {
                        return new FirstAdminOutcome.LinkGone();
                    }

                    if (!await db.Opds.AnyAsync(opd => opd.Id == opdId, cancellationToken))
                    {
                        return new FirstAdminOutcome.UnknownOffice();
                    }

                    var address = PortalUser.Normalized(who.Email);
                    if (await db.Users.AnyAsync(user => user.NormalizedUserName == address, cancellationToken))
                    {
                        return new FirstAdminOutcome.EmailTaken();
                    }

                    if (await db.AccountLinks.Where(link => link.Kind == AccountLinkKind.FirstAdmin).ExecuteDeleteAsync(cancellationToken) == 0)
                    {
                        return new FirstAdminOutcome.LinkGone();
                    }

                    var admin = PortalUser.New(Guid.CreateVersion7(clock.GetUtcNow()), who, opdId, AccountRole.PortalAdmin);
                    admin.PasswordHash = passwordHash;
                    db.Users.Add(admin);
                    AdminJournal.Write(
                        db, new Keeper(admin.Id, address), opdId, new AdminFact(AdminDeed.FirstAdminMade, who.Name, admin.Id).With(AdminField.Email, null, who.Email),
                        clock.GetUtcNow());
                    await db.SaveChangesAsync(cancellationToken);
                    await ChangeMarker.Accounts.MoveAsync(db, cancellationToken);
                    return new FirstAdminOutcome.Made(admin.Id);
                },
                cancellationToken,
                outcome => outcome is FirstAdminOutcome.Made,
                IsolationLevel.Serializable);
        }
        catch (DbUpdateException lost) when (LostRace.Is(lost))
        {
            // Somebody else took the address at this very moment.
            return new FirstAdminOutcome.EmailTaken();
        }
    }

    private Task<bool> IsOpenAsync(PortalContext db, string token, CancellationToken cancellationToken)
    {
        var (hash, now) = (LinkToken.HashOf(token), clock.GetUtcNow());
        return db.AccountLinks.AnyAsync(
            link => link.Kind == AccountLinkKind.FirstAdmin && link.TokenHash == hash && link.ExpiresAt > now, cancellationToken);
    }
}
