using KinerjaPortal.Infrastructure.Identity;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace KinerjaPortal.Web.Features.Account;

/// <summary>Signing in and out of the pages: ordinary form posts, because only they can set a cookie.</summary>
internal static class SignInEndpoints
{
    public static void MapSignIn(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/masuk", SignInAsync).AllowAnonymous();
        endpoints.MapPost("/keluar", SignOutAsync);
    }

    private static async Task<IResult> SignInAsync(
        [FromForm] string? email, [FromForm] string? sandi, [FromForm] string? kembali, SignInManager<PortalUser> signIn)
    {
        var user = string.IsNullOrWhiteSpace(email) ? null : await signIn.UserManager.FindByEmailAsync(email.Trim());
        var result = user is null
            ? Microsoft.AspNetCore.Identity.SignInResult.Failed
            : await signIn.PasswordSignInAsync(user, sandi ?? "", isPersistent: true, lockoutOnFailure: true);
        if (result.Succeeded)
        {
            return Results.LocalRedirect(LocalReturn.Or(kembali));
        }

        // The same answer for an unknown address and a wrong password: the page tells nobody which accounts there are.
        var query = new QueryBuilder { { "galat", result.IsLockedOut ? "terkunci" : "sandi" }, { "email", email ?? "" } };
        if (!string.IsNullOrEmpty(kembali))
        {
            query.Add("kembali", LocalReturn.Or(kembali));
        }

        return Results.LocalRedirect("/masuk" + query);
    }

    private static async Task<IResult> SignOutAsync([FromForm] string? kembali, SignInManager<PortalUser> signIn)
    {
        await signIn.SignOutAsync();
        return Results.LocalRedirect("/masuk");
    }
}
