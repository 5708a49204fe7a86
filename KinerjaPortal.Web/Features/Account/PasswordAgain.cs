using KinerjaPortal.Infrastructure.Identity;
using Microsoft.AspNetCore.Identity;

namespace KinerjaPortal.Web.Features.Account;

/// <summary>
/// Asks a person who is signed in for the password once more, before something that must be theirs without doubt. Wrong ones count towards
/// the account's lock as they do at signing in.
/// </summary>
public sealed class PasswordAgain(IServiceScopeFactory scopes)
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

        var result = await signIn.CheckPasswordSignInAsync(user, password, lockoutOnFailure: true);
        if (result.Succeeded)
        {
            // Where a second step is asked at signing in, Identity leaves this to the step; who is asked here has taken it.
            await signIn.UserManager.ResetAccessFailedCountAsync(user);
        }

        return result.Succeeded ? new PasswordCheck.Right(user.FullName, user.Nip)
            : result.IsLockedOut ? new PasswordCheck.LockedOut(user.LockoutEnd)
            : new PasswordCheck.Wrong();
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
