using KinerjaPortal.Domain.Texts;
using KinerjaPortal.Infrastructure.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.People;

/// <summary>
/// The passkeys of people's accounts. Written here and not by Identity's user manager, which saves the whole account with each of them: of
/// two who sign in by one account at once one would be refused.
/// </summary>
public sealed class KeptPasskeys(IDbContextFactory<PortalContext> contexts, WriteGate gate, AccountSessions sessions)
{
    /// <summary>How many one account has at most.</summary>
    public const int Most = 10;

    /// <summary>The oldest first.</summary>
    public async Task<IReadOnlyList<KeptPasskey>> OfAsync(Guid personId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await db.UserPasskeys.AsNoTracking().Where(row => row.UserId == personId).ToListAsync(cancellationToken);
        return [.. rows.OrderBy(row => row.Data.CreatedAt).Select(row => new KeptPasskey(row.CredentialId, row.Data.Name ?? "", row.Data.CreatedAt, row.Data.IsBackedUp))];
    }

    /// <param name="made">As the authenticator made it; proved to be whose it says before.</param>
    public async Task<PasskeyOutcome> AddAsync(Guid personId, UserPasskeyInfo made, string name, CancellationToken cancellationToken)
    {
        if (made.CredentialId.Length > TextLimits.PasskeyCredentialId)
        {
            return PasskeyOutcome.NotTaken;
        }

        try
        {
            return await gate.RunAsync(
                contexts,
                async db =>
                {
                    if (await db.UserPasskeys.CountAsync(row => row.UserId == personId, cancellationToken) >= Most)
                    {
                        return PasskeyOutcome.TooMany;
                    }

                    db.UserPasskeys.Add(new IdentityUserPasskey<Guid>
                    {
                        UserId = personId,
                        CredentialId = made.CredentialId,
                        Data = new IdentityPasskeyData
                        {
                            PublicKey = made.PublicKey,
                            Name = name,
                            CreatedAt = made.CreatedAt,
                            SignCount = made.SignCount,
                            Transports = made.Transports,
                            IsUserVerified = made.IsUserVerified,
                            IsBackupEligible = made.IsBackupEligible,
                            IsBackedUp = made.IsBackedUp,
                            AttestationObject = made.AttestationObject,
                            ClientDataJson = made.ClientDataJson,
                        },
                    });
                    await db.SaveChangesAsync(cancellationToken);
                    return PasskeyOutcome.Done;
                },
                cancellationToken);
        }
        catch (DbUpdateException lost) when (LostRace.Is(lost))
        {
            // Sent twice, or somebody else's: an authenticator never makes the same id again.
            return PasskeyOutcome.NotTaken;
        }
    }

    public Task<PasskeyOutcome> RenameAsync(Guid personId, byte[] credentialId, string name, CancellationToken cancellationToken) =>
        ChangeAsync(personId, credentialId, row => row.Data.Name = name, cancellationToken);

    /// <summary>Nobody signs in by it any more, and every session of the person ends: what is removed may be lost, and signed in.</summary>
    public async Task<PasskeyOutcome> RemoveAsync(Guid personId, byte[] credentialId, CancellationToken cancellationToken)
    {
        var outcome = await gate.RunAsync(
            contexts,
            async db =>
            {
                if (await db.UserPasskeys.Where(row => row.UserId == personId && row.CredentialId == credentialId).ExecuteDeleteAsync(cancellationToken) == 0)
                {
                    return PasskeyOutcome.Gone;
                }

                var person = await db.Users.SingleAsync(user => user.Id == personId, cancellationToken);
                person.ChangeStamp();
                await db.SaveChangesAsync(cancellationToken);
                await ChangeMarker.Accounts.MoveAsync(db, cancellationToken);
                return PasskeyOutcome.Done;
            },
            cancellationToken,
            outcome => outcome == PasskeyOutcome.Done);
        await sessions.PollSoonAsync();
        return outcome;
    }

    /// <summary>Keeps what an authenticator said of itself when it signed in: by its count a copy of it is found out.</summary>
    /// <returns>Gone where it was removed at this very moment.</returns>
    public Task<PasskeyOutcome> UsedAsync(Guid personId, UserPasskeyInfo used, CancellationToken cancellationToken) => ChangeAsync(
        personId, used.CredentialId,
        row => (row.Data.SignCount, row.Data.IsBackedUp, row.Data.IsUserVerified) = (used.SignCount, used.IsBackedUp, used.IsUserVerified),
        cancellationToken);

    private Task<PasskeyOutcome> ChangeAsync(
        Guid personId, byte[] credentialId, Action<IdentityUserPasskey<Guid>> change, CancellationToken cancellationToken) => gate.RunAsync(
        contexts,
        async db =>
        {
            if (await db.UserPasskeys.SingleOrDefaultAsync(row => row.UserId == personId && row.CredentialId == credentialId, cancellationToken) is not { } row)
            {
                return PasskeyOutcome.Gone;
            }

            change(row);
            await db.SaveChangesAsync(cancellationToken);
            return PasskeyOutcome.Done;
        },
        cancellationToken);
}

/// <summary>A passkey as its person sees it.</summary>
/// <param name="IsSynced">Kept by a service of the device's maker, so on the person's other devices as well.</param>
public sealed record KeptPasskey(byte[] CredentialId, string Name, DateTimeOffset Since, bool IsSynced);

public enum PasskeyOutcome
{
    Done,

    /// <summary>The account has as many as it may.</summary>
    TooMany,

    /// <summary>Registered already, or none that can be kept.</summary>
    NotTaken,

    Gone,
}
