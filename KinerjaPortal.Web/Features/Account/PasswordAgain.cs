using KinerjaPortal.Infrastructure.Identity;
using KinerjaPortal.Infrastructure.People;
using Microsoft.AspNetCore.Identity;

namespace KinerjaPortal.Web.Features.Account;

/// <summary>
/// Asks a person who is signed in for the password once more, before something that must be theirs without doubt. Wrong ones are
/// bounded by themselves: nobody gets here who has not signed in, so that nobody else can use them up.
/// </summary>
public sealed class PasswordAgain(IServiceScopeFactory scopes, PasswordAttempts attempts)
{
    public async Task<PasswordCheck> CheckAsync(Guid personId, string password)
    {
        // Identity's services live with a request; this is called from circuits, too.
        await using var scope = scopes.CreateAsyncScope();
        var signIn = scope.ServiceProvider.GetRequiredService<SignInManager<PortalUser>>();
        if (await signIn.UserManager.FindByIdAsync(personId.ToString()) is not { } user)
        {
            return new PasswordCheck.Wrong();
        }

        // Not as at signing in: whether the account is locked there, for wrong codes of a second step, is no matter of who is in.
        var attempt = await attempts.TryAgainAsync(
            user.Email ?? "", async () => await signIn.CanSignInAsync(user) && await signIn.UserManager.CheckPasswordAsync(user, password), CancellationToken.None);
        return attempt switch
        {
            PasswordAttempt.Right => new PasswordCheck.Right(user.FullName, user.Nip),
            PasswordAttempt.NotLookedAt later => new PasswordCheck.LockedOut(later.Until),
            _ => new PasswordCheck.Wrong(),
        };
    }
}

/// <summary>What came of asking for the password again.</summary>
public abstract record PasswordCheck
{
    private PasswordCheck()
    {
    }

    /// <summary>It is the person; their name and NIP as the account has them now.</summary>
    public sealed record Right(string Name, string? Nip) : PasswordCheck;

    public sealed record Wrong : PasswordCheck;

    public sealed record LockedOut(DateTimeOffset? Until) : PasswordCheck;
}
