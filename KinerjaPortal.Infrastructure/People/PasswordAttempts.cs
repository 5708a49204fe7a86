using System.Data;
using System.Security.Cryptography;
using System.Text;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Identity;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.People;

/// <summary>
/// Bounds how often a password is guessed, by <see cref="GuessLimit"/>, and locks no account: whoever guesses elsewhere keeps nobody out
/// who sits where they usually do. An address that nobody has is counted as any other, and so tells nothing.
/// </summary>
/// <remarks>
/// The attempts of one place at one account are looked at one after the other on a node, so that many at once are no more guesses than many
/// in a row, and right ones at once are all right. Of different accounts some share a turn, which nobody notices; known places share none
/// with strangers, who may be many.
/// </remarks>
public sealed class PasswordAttempts(IDbContextFactory<PortalContext> contexts, WriteGate gate, TimeProvider clock) : IDisposable
{
    private const int TurnsOfAKind = 64;

    private readonly SemaphoreSlim[] _known = [.. Enumerable.Range(0, TurnsOfAKind).Select(_ => new SemaphoreSlim(1, 1))];
    private readonly SemaphoreSlim[] _strangers = [.. Enumerable.Range(0, TurnsOfAKind).Select(_ => new SemaphoreSlim(1, 1))];

    /// <summary>Looks at a password that was typed to sign in, unless too many wrong ones came before it.</summary>
    /// <param name="email">As it was typed.</param>
    /// <param name="isRight">Looks at it; what came of it is counted.</param>
    public async Task<PasswordAttempt> TryAsync(string email, SignInPlace place, Func<Task<bool>> isRight, CancellationToken cancellationToken)
    {
        var account = KeyOf(email);
        var places = await PlacesAsync(account, place, cancellationToken);
        return await TryAsync(account, places, isRight, cancellationToken);
    }

    /// <summary>The same of a person who is signed in and is asked once more.</summary>
    public Task<PasswordAttempt> TryAgainAsync(string email, Func<Task<bool>> isRight, CancellationToken cancellationToken) =>
        TryAsync(KeyOf(email), [SignInPlace.Again], isRight, cancellationToken);

    /// <summary>The account was signed in from there, by whatever way: from now on this is a place of its own.</summary>
    public async Task RememberAsync(string email, SignInPlace place, CancellationToken cancellationToken)
    {
        var (account, now) = (KeyOf(email), clock.GetUtcNow());
        foreach (var key in (string?[])[place.AddressKey, place.DeviceKey])
        {
            if (key is not null)
            {
                await WriteAsync(
                    account, key,
                    row => (row.Failures, row.LastSuccessAt) = (0, now),
                    cancellationToken);
            }
        }
    }

    /// <summary>Forgets what was done wrong so far, where the password is a new one.</summary>
    internal static Task ForgetFailuresAsync(PortalContext db, string email, CancellationToken cancellationToken)
    {
        var account = KeyOf(email);
        return db.SignInPlaces.Where(row => row.Account == account).ExecuteUpdateAsync(set => set.SetProperty(row => row.Failures, 0), cancellationToken);
    }

    public void Dispose()
    {
        foreach (var turn in (IEnumerable<SemaphoreSlim>)[.. _known, .. _strangers])
        {
            turn.Dispose();
        }
    }

    private static string KeyOf(string email) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(PortalUser.Normalized(email.Trim()))));

    private async Task<PasswordAttempt> TryAsync(string account, string[] places, Func<Task<bool>> isRight, CancellationToken cancellationToken)
    {
        var turns = places.Contains(SignInPlace.Strangers, StringComparer.Ordinal) ? _strangers : _known;
        var turn = turns[(uint)StringComparer.Ordinal.GetHashCode(account) % TurnsOfAKind];
        await turn.WaitAsync(cancellationToken);
        try
        {
            if (await UntilAsync(account, places, cancellationToken) is { } until)
            {
                return new PasswordAttempt.NotLookedAt(until);
            }

            var right = await isRight();
            foreach (var place in places)
            {
                await CountAsync(account, place, right);
            }

            return right ? new PasswordAttempt.Right() : new PasswordAttempt.Wrong();
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>By the device where the account knows it, else by its address where it knows that, else as one of all strangers, too.</summary>
    private async Task<string[]> PlacesAsync(string account, SignInPlace place, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (addresses, devices) = (now - GuessLimit.AddressIsKnownFor, now - GuessLimit.DeviceIsKnownFor);
        var (address, device) = (place.AddressKey, place.DeviceKey);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var known = await db.SignInPlaces.AsNoTracking()
            .Where(row => row.Account == account
                && ((row.Place == device && row.LastSuccessAt > devices) || (row.Place == address && row.LastSuccessAt > addresses)))
            .Select(row => row.Place).ToListAsync(cancellationToken);
        return device is not null && known.Contains(device) ? [device]
            : known.Contains(address) ? [address]
            : [address, SignInPlace.Strangers];
    }

    private async Task<DateTimeOffset?> UntilAsync(string account, string[] places, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await db.SignInPlaces.AsNoTracking()
            .Where(row => row.Account == account && places.Contains(row.Place) && row.Failures > 0)
            .ToListAsync(cancellationToken);
        var until = rows
            .Where(row => row.LastFailureAt is { } last && last > now - GuessLimit.Memory)
            .Select(row => row.LastFailureAt!.Value
                + (row.Place == SignInPlace.Strangers ? GuessLimit.WaitOfStrangers(row.Failures) : GuessLimit.WaitAtAPlace(row.Failures)))
            .DefaultIfEmpty().Max();
        return until > now ? until : null;
    }

    // It was looked at: counted, whoever has gone away meanwhile.
    private Task CountAsync(string account, string place, bool right)
    {
        var now = clock.GetUtcNow();
        return right
            ? place == SignInPlace.Strangers
                ? Task.CompletedTask // Who gets in cannot answer for the others.
                : ClearAsync(account, place)
            : WriteAsync(
                account, place,
                row => (row.Failures, row.LastFailureAt) = (row.LastFailureAt > now - GuessLimit.Memory ? row.Failures + 1 : 1, now),
                CancellationToken.None);
    }

    private async Task ClearAsync(string account, string place)
    {
        using var turn = await gate.EnterAsync(CancellationToken.None);
        await using var db = await contexts.CreateDbContextAsync(CancellationToken.None);
        await db.SignInPlaces.Where(row => row.Account == account && row.Place == place && row.Failures > 0)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Failures, 0), CancellationToken.None);
    }

    /// <summary>Under a serializable lock on the row or its place: what two nodes count at once is counted twice.</summary>
    private async Task WriteAsync(string account, string place, Action<SignInPlaceRow> change, CancellationToken cancellationToken)
    {
        await gate.RunAsync(
            contexts,
            async db =>
            {
                var row = await db.SignInPlaces.SingleOrDefaultAsync(row => row.Account == account && row.Place == place, cancellationToken);
                if (row is null)
                {
                    db.SignInPlaces.Add(row = new SignInPlaceRow { Account = account, Place = place });
                }

                change(row);
                await db.SaveChangesAsync(cancellationToken);
                return true;
            },
            cancellationToken,
            isolation: IsolationLevel.Serializable);
    }
}

/// <summary>What came of one password that was typed.</summary>
public abstract record PasswordAttempt
{
    private PasswordAttempt()
    {
    }

    public sealed record Right : PasswordAttempt;

    public sealed record Wrong : PasswordAttempt;

    /// <summary>Too many wrong ones came before it from the same place.</summary>
    public sealed record NotLookedAt(DateTimeOffset Until) : PasswordAttempt;
}
