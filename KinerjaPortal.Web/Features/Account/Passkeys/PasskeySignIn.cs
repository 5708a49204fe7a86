using KinerjaPortal.Infrastructure.Identity;
using KinerjaPortal.Infrastructure.People;
using KinerjaPortal.Web.Features.Limits;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.Account.Passkeys;

/// <summary>
/// Signing in by a passkey: the page's script asks what to ask the authenticator, and posts its answer as an ordinary form. Whose it is
/// says the answer; no address is typed.
/// </summary>
internal static class PasskeySignIn
{
    public const string Begin = "/masuk/kunci-sandi/mulai";

    public const string Finish = "/masuk/kunci-sandi";

    public static void MapPasskeySignIn(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost(Begin, BeginAsync).OpenToAll(AddressLimits.SignIn).DisableAntiforgery().ExcludeFromDescription();
        endpoints.MapPost(Finish, FinishAsync).OpenToAll(AddressLimits.SignIn).DisableAntiforgery().ExcludeFromDescription();
    }

    private static async Task<IResult> BeginAsync(
        HttpContext http, IAntiforgery antiforgery, SignInManager<PortalUser> signIn, IStringLocalizer<AccountText> text)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return Results.Problem(statusCode: StatusCodes.Status400BadRequest, detail: text["Stale"]);
        }

        // Of nobody: who has passkeys is told to nobody who only knows an address.
        return Results.Text(await signIn.MakePasskeyRequestOptionsAsync(user: null), "application/json");
    }

    private static async Task<IResult> FinishAsync(
        [FromForm] string? kredensial, [FromForm] string? kembali,
        HttpContext http, IAntiforgery antiforgery, SignInManager<PortalUser> signIn, KeptPasskeys passkeys, ILogger<KeptPasskeys> log)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return SignInRefusal.Because(SignInRefusal.Stale, email: null, kembali);
        }

        // As with a password: the same words for one that was never here, one that was removed, and one of a closed account.
        // An account whose password was taken away waits for the new one.
        if (await signIn.AssertedAsync(kredensial) is not { Passkey: { } passkey, User: { PasswordHash: not null } user }
            || !await signIn.CanSignInAsync(user))
        {
            return SignInRefusal.Because(SignInRefusal.UnknownPasskey, email: null, kembali);
        }

        if (await signIn.UserManager.IsLockedOutAsync(user))
        {
            return SignInRefusal.Because(SignInRefusal.LockedOut, email: null, kembali);
        }

        if (await passkeys.UsedAsync(user.Id, passkey, CancellationToken.None) != PasskeyOutcome.Done)
        {
            return SignInRefusal.Because(SignInRefusal.UnknownPasskey, email: null, kembali);
        }

        await signIn.UserManager.ResetAccessFailedCountAsync(user);
        await signIn.SignInAsync(user, isPersistent: true);
        log.LogInformation("{PersonId} has signed in by a passkey, from {Address}", user.Id, http.Connection.RemoteIpAddress);
        return Results.LocalRedirect(LocalReturn.Or(kembali));
    }
}
