using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Identity;
using KinerjaPortal.Infrastructure.People;
using KinerjaPortal.Web.Features.Account.Passkeys;
using KinerjaPortal.Web.Features.Account.SecondStep;
using KinerjaPortal.Web.Features.Limits;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace KinerjaPortal.Web.Features.Account;

/// <summary>Signing in and out of the pages: ordinary form posts, because only they can set a cookie.</summary>
internal static class SignInEndpoints
{
    public static void MapSignIn(this IEndpointRouteBuilder endpoints)
    {
        // Their tokens are looked at here and not by the middleware, whose answer to an old token is a blank page.
        endpoints.MapPost("/masuk", SignInAsync).OpenToAll(AddressLimits.SignIn).DisableAntiforgery().ExcludeFromDescription();
        endpoints.MapPasskeySignIn();
        endpoints.MapSecondStep();
        endpoints.MapPost("/keluar", SignOutAsync).OpenToAll().DisableAntiforgery().ExcludeFromDescription();
        if (endpoints.ServiceProvider.GetService<EntraSettings>() is not null)
        {
            endpoints.MapEntra();
        }
    }

    private static async Task<IResult> SignInAsync(
        [FromForm] string? email, [FromForm] string? sandi, [FromForm] string? kembali,
        HttpContext http, IAntiforgery antiforgery, PortalSignInManager signIn)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return SignInRefusal.Because(SignInRefusal.Stale, email, kembali);
        }

        var result = await signIn.PasswordSignInByEmailAsync(email, sandi, isPersistent: true);

        // The same answer for an unknown address and a wrong password: the page tells nobody which accounts there are.
        return result.Succeeded ? Results.LocalRedirect(LocalReturn.Or(kembali))
            : result.RequiresTwoFactor ? Results.LocalRedirect(SecondStepSignIn.Address(kembali))
            : SignInRefusal.Because(result.IsLockedOut ? SignInRefusal.LockedOut : SignInRefusal.WrongPassword, email, kembali, (result as TooManyAttempts)?.Minutes);
    }

    private static async Task<IResult> SignOutAsync(HttpContext http, IAntiforgery antiforgery, SignInManager<PortalUser> signIn, AccountSessions sessions, OwnAccounts own)
    {
        if (await antiforgery.IsRequestValidAsync(http))
        {
            // The other tabs of this browser, too, and a cookie that somebody has copied.
            if (Caller.From(http.User) is { Role: AccountRole.Screen } screen)
            {
                // Its cookie is good for months, longer than ended sessions are remembered.
                await own.SignOutEverywhereAsync(screen.PersonId, CancellationToken.None);
            }
            else if (SignedIn.SessionOf(http.User) is { } session)
            {
                await sessions.EndAsync(session, CancellationToken.None);
            }

            await signIn.SignOutAsync();
        }

        return Results.LocalRedirect("/masuk");
    }
}
