using System.Security.Cryptography;
using System.Text;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Identity;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Persistence.Rows;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace KinerjaPortal.Infrastructure.People;

/// <summary>
/// The second step of signing in: the codes of an app on the phone, and those on paper for the day on which it is lost. Identity keeps the
/// app's key and the codes as they are; here whoever has the database alone has neither.
/// </summary>
public sealed class Authenticators(
    IDbContextFactory<PortalContext> contexts, WriteGate gate, AccountSessions sessions, IDataProtectionProvider protection, TimeProvider clock,
    ILogger<Authenticators> log)
{
    /// <summary>How many codes are looked at in <see cref="Window"/>, right and wrong, however many come at once.</summary>
    public const int MostTries = 10;

    public static readonly TimeSpan Window = TimeSpan.FromHours(1);

    private readonly IDataProtector _protector = protection.CreateProtector("KinerjaPortal.Authenticator");

    /// <summary>How many codes on paper a person still has; null where no second step is asked.</summary>
    public async Task<int?> RecoveryCodesLeftAsync(Guid personId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Authenticators.AnyAsync(row => row.PersonId == personId, cancellationToken)
            ? await db.RecoveryCodes.CountAsync(row => row.PersonId == personId, cancellationToken)
            : null;
    }

    /// <summary>Asks for a code from now on, and ends every session that began without one.</summary>
    /// <param name="code">Of the app, which proves that it has the key.</param>
    /// <returns>The codes for paper, told this once; null where the code is not of this key, or another app was faster.</returns>
    public async Task<IReadOnlyList<string>?> SwitchOnAsync(Guid personId, byte[] key, string code, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (AuthenticatorCode.MatchingStep(key, code, now, lastStep: 0) is not { } step)
        {
            return null;
        }

        var authenticator = new AuthenticatorRow { PersonId = personId, ProtectedKey = _protector.Protect(key), LastStep = step, TriesSince = now };
        try
        {
            return await ChangeAsync(
                personId,
                (db, person) =>
                {
                    db.Authenticators.Add(authenticator);
                    person.TwoFactorEnabled = true;
                    return NewRecoveryCodesAsync(db, personId, cancellationToken);
                },
                cancellationToken);
        }
        catch (DbUpdateException lost) when (LostRace.Is(lost))
        {
            return null;
        }
    }

    /// <summary>Ends every session, as whatever changes how somebody signs in.</summary>
    public Task SwitchOffAsync(Guid personId, CancellationToken cancellationToken) => ChangeAsync(
        personId,
        async (db, person) =>
        {
            await RemoveAsync(db, person, cancellationToken);
            return true;
        },
        cancellationToken);

    /// <summary>New codes for paper in place of all former ones; none where no second step is asked.</summary>
    public Task<IReadOnlyList<string>?> NewRecoveryCodesAsync(Guid personId, CancellationToken cancellationToken) => gate.RunAsync(
        contexts,
        async db =>
        {
            if (!await db.Authenticators.AnyAsync(row => row.PersonId == personId, cancellationToken))
            {
                return null;
            }

            var codes = await NewRecoveryCodesAsync(db, personId, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return (IReadOnlyList<string>?)codes;
        },
        cancellationToken);

    /// <summary>Takes a code of the app or of the paper, once. Of two who send the same at once one is let in.</summary>
    public async Task<bool> TakeAsync(Guid personId, string typed, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        using var turn = await gate.EnterAsync(cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (!await MayTryAsync(db, personId, now, cancellationToken))
        {
            log.LogWarning("Codes for signing in are tried through at the account {PersonId}: no more for now", personId);
            return false;
        }

        if (!(RecoveryCode.Read(typed) is { } paper
            ? await TakePaperAsync(db, personId, paper, cancellationToken)
            : await TakeAppAsync(db, personId, typed, now, cancellationToken)))
        {
            return false;
        }

        await db.Authenticators.Where(row => row.PersonId == personId).ExecuteUpdateAsync(set => set.SetProperty(row => row.Tries, 0), cancellationToken);
        return true;
    }

    /// <summary>Takes the second step away from an account; in the caller's transaction.</summary>
    internal static async Task RemoveAsync(PortalContext db, PortalUser person, CancellationToken cancellationToken)
    {
        person.TwoFactorEnabled = false;
        await db.RecoveryCodes.Where(row => row.PersonId == person.Id).ExecuteDeleteAsync(cancellationToken);
        await db.Authenticators.Where(row => row.PersonId == person.Id).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Counts before it looks, in one statement: however many come together, no more than these are looked at.</summary>
    private static async Task<bool> MayTryAsync(PortalContext db, Guid personId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var began = now - Window;
        return await db.Authenticators.Where(row => row.PersonId == personId && (row.TriesSince <= began || row.Tries < MostTries)).ExecuteUpdateAsync(
            set => set
                .SetProperty(row => row.Tries, row => row.TriesSince <= began ? 1 : row.Tries + 1)
                .SetProperty(row => row.TriesSince, row => row.TriesSince <= began ? now : row.TriesSince),
            cancellationToken) == 1;
    }

    private static async Task<bool> TakePaperAsync(PortalContext db, Guid personId, string code, CancellationToken cancellationToken)
    {
        var hash = HashOf(code);
        return await db.RecoveryCodes.Where(row => row.PersonId == personId && row.CodeHash == hash).ExecuteDeleteAsync(cancellationToken) == 1;
    }

    private async Task<bool> TakeAppAsync(PortalContext db, Guid personId, string typed, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var kept = await db.Authenticators.AsNoTracking().SingleAsync(row => row.PersonId == personId, cancellationToken);
        return KeyOf(kept) is { } key
            && AuthenticatorCode.MatchingStep(key, typed, now, kept.LastStep) is { } step
            && await db.Authenticators.Where(row => row.PersonId == personId && row.LastStep < step)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.LastStep, step), cancellationToken) == 1;
    }

    /// <summary>Null where the portal's keys are lost with which it was encrypted; the codes on paper are good all the same.</summary>
    private byte[]? KeyOf(AuthenticatorRow kept)
    {
        try
        {
            return _protector.Unprotect(kept.ProtectedKey);
        }
        catch (CryptographicException fault)
        {
            log.LogError(fault, "The authenticator's key of the account {PersonId} cannot be read any more", kept.PersonId);
            return null;
        }
    }

    private async Task<T> ChangeAsync<T>(Guid personId, Func<PortalContext, PortalUser, Task<T>> change, CancellationToken cancellationToken)
    {
        var outcome = await gate.RunAsync(
            contexts,
            async db =>
            {
                var person = await db.Users.SingleAsync(user => user.Id == personId, cancellationToken);
                var outcome = await change(db, person);
                person.ChangeStamp();
                await db.SaveChangesAsync(cancellationToken);
                await ChangeMarker.Accounts.MoveAsync(db, cancellationToken);
                return outcome;
            },
            cancellationToken);
        await sessions.PollSoonAsync();
        return outcome;
    }

    private static async Task<IReadOnlyList<string>> NewRecoveryCodesAsync(PortalContext db, Guid personId, CancellationToken cancellationToken)
    {
        await db.RecoveryCodes.Where(row => row.PersonId == personId).ExecuteDeleteAsync(cancellationToken);
        var codes = Enumerable.Range(0, RecoveryCode.Count).Select(_ => RecoveryCode.Of(RandomNumberGenerator.GetBytes(RecoveryCode.Length))).ToList();
        db.RecoveryCodes.AddRange(codes.Select(code => new RecoveryCodeRow { PersonId = personId, CodeHash = HashOf(code) }));
        return codes;
    }

    private static string HashOf(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(code)));
}
