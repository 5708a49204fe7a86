using KinerjaPortal.Infrastructure.Identity;
using KinerjaPortal.Web.Features.Limits;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace KinerjaPortal.Web.Features.Account.SecondStep;

/// <summary>The second page of signing in, for whoever has a second step: a code of the app, or one of the paper.</summary>
internal static class SecondStepSignIn
{
    public const string Path = "/masuk/kode";

    /// <summary>In the page's address: the code was not taken.</summary>
    public const string Wrong = "kode";

    /// <summary>How long a device is not asked again that was told to be remembered.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromDays(14);

    public static void MapSecondStep(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost(Path, SignInAsync).OpenToAll(AddressLimits.SignIn).DisableAntiforgery().ExcludeFromDescription();

    /// <summary>Of the page, after which one goes on to another.</summary>
    public static string Address(string? kembali, string? refusal = null)
    {
        var query = new QueryBuilder { { "kembali", LocalReturn.Or(kembali) } };
        if (refusal is not null)
        {
            query.Add("galat", refusal);
        }

        return Path + query;
    }

    private static async Task<IResult> SignInAsync(
        [FromForm] string? kode, [FromForm] string? ingat, [FromForm] string? kembali,
        HttpContext http, IAntiforgery antiforgery, SignInManager<PortalUser> signIn, ILogger<SecondStepCodes> log)
    {
        // The password was right a moment ago, and was not taken away since.
        if (!await antiforgery.IsRequestValidAsync(http)
            || await signIn.GetTwoFactorAuthenticationUserAsync() is not { PasswordHash: not null } user)
        {
            return SignInRefusal.Because(SignInRefusal.TooLate, email: null, kembali);
        }

        var result = await signIn.TwoFactorAuthenticatorSignInAsync(kode ?? "", isPersistent: true, rememberClient: ingat is not null);
        if (!result.Succeeded)
        {
            log.LogInformation("{PersonId} has typed a code that was not taken, from {Address}", user.Id, http.Connection.RemoteIpAddress);
        }

        return result.Succeeded ? Results.LocalRedirect(LocalReturn.Or(kembali))
            : result.IsLockedOut ? SignInRefusal.Because(SignInRefusal.LockedOut, email: null, kembali)
            : result.IsNotAllowed ? SignInRefusal.Because(SignInRefusal.WrongPassword, email: null, kembali)
            : Results.LocalRedirect(Address(kembali, Wrong));
    }
}
