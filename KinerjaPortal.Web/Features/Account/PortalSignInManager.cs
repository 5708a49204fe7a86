using System.Security.Claims;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Identity;
using KinerjaPortal.Infrastructure.People;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Web.Components.Theme;
using KinerjaPortal.Web.Localisation;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KinerjaPortal.Web.Features.Account;

/// <summary>Lets nobody in by a closed account, by whatever way they come, and keeps when each was last signed in. Every signing in is a session of its own.</summary>
internal sealed class PortalSignInManager(
    UserManager<PortalUser> users, IHttpContextAccessor http, IUserClaimsPrincipalFactory<PortalUser> claims, IOptions<IdentityOptions> options,
    ILogger<SignInManager<PortalUser>> log, IAuthenticationSchemeProvider schemes, IUserConfirmation<PortalUser> confirmation, PortalContext db, PasswordAttempts attempts, TimeProvider clock)
    : SignInManager<PortalUser>(users, http, claims, options, log, schemes, confirmation)
{
    /// <summary>From the last time that a screen asked for its page.</summary>
    public static readonly TimeSpan ScreenStays = TimeSpan.FromDays(180);

    private static string? s_nobodysHash;

    private readonly IHttpContextAccessor _http = http;

    /// <summary>
    /// Signs in by what somebody has typed. An address without a password costs as much work as one with: by the time of the answer anybody
    /// could find out who has an account here.
    /// </summary>
    /// <returns><see cref="TooManyAttempts"/> where it was not looked at.</returns>
    public async Task<SignInResult> PasswordSignInByEmailAsync(string? email, string? password, bool isPersistent)
    {
        var result = SignInResult.Failed;
        var attempt = await attempts.TryAsync(
            email ?? "", SignInPlaces.Of(Context),
            async () =>
            {
                result = await LookAtPasswordAsync(email, password, isPersistent);
                return result.Succeeded || result.RequiresTwoFactor;
            },
            Context.RequestAborted);
        return attempt is PasswordAttempt.NotLookedAt later ? new TooManyAttempts(later.Until - clock.GetUtcNow()) : result;
    }

    /// <summary>Nobody is there to sign a screen in again: it stays for as long as it is switched on now and then.</summary>
    public Task SignInScreenAsync(PortalUser screen) => SignInAsync(
        screen, new AuthenticationProperties { IsPersistent = true, AllowRefresh = true, ExpiresUtc = clock.GetUtcNow() + ScreenStays });

    public override async Task<bool> CanSignInAsync(PortalUser user) => user.ClosedAt is null && await base.CanSignInAsync(user);

    /// <summary>Identity asks whether any way of a second step is there, and its own mail would be one.</summary>
    public override Task<bool> IsTwoFactorEnabledAsync(PortalUser user) => Task.FromResult(user.TwoFactorEnabled);

    /// <summary>A circuit that asks for the password again has no request, so no cookie of it either.</summary>
    public override Task<bool> IsTwoFactorClientRememberedAsync(PortalUser user) =>
        _http.HttpContext is null ? Task.FromResult(false) : base.IsTwoFactorClientRememberedAsync(user);

    public override async Task SignInWithClaimsAsync(PortalUser user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        // Not by saving the account: of two who sign in at once one would be told that somebody else had changed it.
        var now = (DateTimeOffset?)clock.GetUtcNow();
        await db.Users.Where(account => account.Id == user.Id).ExecuteUpdateAsync(set => set.SetProperty(account => account.LastSignInAt, now));
        if (user.Role != AccountRole.Screen)
        {
            await attempts.RememberAsync(
                user.Email ?? "", AuthenticationScheme == SignInSchemes.Api ? SignInPlaces.Of(Context) : SignInPlaces.Marked(Context), CancellationToken.None);
        }

        if (AuthenticationScheme == SignInSchemes.Pages)
        {
            BringPreferences(user);
        }

        await base.SignInWithClaimsAsync(user, authenticationProperties, [.. additionalClaims, new Claim(PortalClaims.Session, Guid.NewGuid().ToString())]);
    }

    private async Task<SignInResult> LookAtPasswordAsync(string? email, string? password, bool isPersistent)
    {
        var user = string.IsNullOrWhiteSpace(email) ? null : await UserManager.FindByEmailAsync(email.Trim());
        if (user is { ClosedAt: null, PasswordHash: not null })
        {
            return await PasswordSignInAsync(user, password ?? "", isPersistent, lockoutOnFailure: false);
        }

        s_nobodysHash ??= UserManager.PasswordHasher.HashPassword(PortalUser.Nobody, Guid.NewGuid().ToString("N"));
        UserManager.PasswordHasher.VerifyHashedPassword(PortalUser.Nobody, s_nobodysHash, password ?? "");
        return SignInResult.Failed;
    }

    /// <summary>Language and display, as chosen on another device.</summary>
    private void BringPreferences(PortalUser user)
    {
        PortalCultures.Keep(Context, user.Language);
        if (user.Scheme is { } scheme)
        {
            ChosenScheme.Keep(Context, scheme);
        }
    }
}
