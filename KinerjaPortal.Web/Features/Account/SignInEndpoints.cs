using KinerjaPortal.Infrastructure.Identity;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace KinerjaPortal.Web.Features.Account;

/// <summary>Signing in and out of the pages: ordinary form posts, because only they can set a cookie.</summary>
internal static class SignInEndpoints
{
    public static void MapSignIn(this IEndpointRouteBuilder endpoints)
    {
        // Their tokens are looked at here and not by the middleware, whose answer to an old token is a blank page.
        endpoints.MapPost("/masuk", SignInAsync).AllowAnonymous().DisableAntiforgery().ExcludeFromDescription();
        endpoints.MapPost("/keluar", SignOutAsync).AllowAnonymous().DisableAntiforgery().ExcludeFromDescription();
        if (endpoints.ServiceProvider.GetService<EntraSettings>() is not null)
        {
            endpoints.MapEntra();
        }
    }

    private static async Task<IResult> SignInAsync(
        [FromForm] string? email, [FromForm] string? sandi, [FromForm] string? kembali,
        HttpContext http, IAntiforgery antiforgery, SignInManager<PortalUser> signIn)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return Refused("kedaluwarsa", email, kembali);
        }

        var user = string.IsNullOrWhiteSpace(email) ? null : await signIn.UserManager.FindByEmailAsync(email.Trim());
        var result = user is null
            ? Microsoft.AspNetCore.Identity.SignInResult.Failed
            : await signIn.PasswordSignInAsync(user, sandi ?? "", isPersistent: true, lockoutOnFailure: true);

        // The same answer for an unknown address and a wrong password: the page tells nobody which accounts there are.
        return result.Succeeded ? Results.LocalRedirect(LocalReturn.Or(kembali)) : Refused(result.IsLockedOut ? "terkunci" : "sandi", email, kembali);
    }

    private static async Task<IResult> SignOutAsync(HttpContext http, IAntiforgery antiforgery, SignInManager<PortalUser> signIn)
    {
        if (await antiforgery.IsRequestValidAsync(http))
        {
            await signIn.SignOutAsync();
        }

        return Results.LocalRedirect("/masuk");
    }

    private static IResult Refused(string reason, string? email, string? kembali)
    {
        var query = new QueryBuilder { { "galat", reason }, { "email", email ?? "" } };
        if (!string.IsNullOrEmpty(kembali))
        {
            query.Add("kembali", LocalReturn.Or(kembali));
        }

        return Results.LocalRedirect("/masuk" + query);
    }
}
