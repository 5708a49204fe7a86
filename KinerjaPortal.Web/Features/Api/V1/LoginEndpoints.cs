using System.Globalization;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Limits;
using Microsoft.AspNetCore.Authentication.BearerToken;

namespace KinerjaPortal.Web.Features.Api.V1;

/// <summary>Signing in by address and password for a bearer token, and by a code where the account asks for one.</summary>
internal static class LoginEndpoints
{
    public static void MapLogin(this IEndpointRouteBuilder api) =>
        api.MapPost("/login", LoginAsync)
            .OpenToAll(AddressLimits.SignIn)
            .WithTags("Login")
            .WithSummary("Sign in; answers with a bearer token.")
            .Produces<AccessTokenResponse>()
            .ProducesProblem(StatusCodes.Status401Unauthorized);

    private static async Task<IResult> LoginAsync(LoginRequest request, HttpContext http, PortalSignInManager signIn, ApiWords words)
    {
        signIn.AuthenticationScheme = SignInSchemes.Api;
        var result = await signIn.PasswordSignInByEmailAsync(request.Email, request.Password, isPersistent: false);

        if (result.RequiresTwoFactor && !string.IsNullOrEmpty(request.Code))
        {
            result = await signIn.TwoFactorAuthenticatorSignInAsync(request.Code, isPersistent: false, rememberClient: false);
            if (result is { Succeeded: false, IsLockedOut: false })
            {
                return Refused(words.WrongCode);
            }
        }

        if (result.IsLockedOut)
        {
            // After too many wrong codes the account is locked for as long as Identity does; at most so long.
            var seconds = (result as TooManyAttempts)?.Seconds ?? (int)signIn.Options.Lockout.DefaultLockoutTimeSpan.TotalSeconds;
            http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            return Results.Problem(statusCode: StatusCodes.Status429TooManyRequests, detail: words.LockedOut(seconds));
        }

        // On success the bearer scheme has written the token as the answer.
        return result.Succeeded ? Results.Empty : Refused(result.RequiresTwoFactor ? words.CodeMissing : words.WrongPassword);

        static IResult Refused(string sentence) => Results.Problem(statusCode: StatusCodes.Status401Unauthorized, detail: sentence);
    }

    /// <param name="Code">Where the account asks for a second step: the six digits of the app, or a code of the paper.</param>
    internal sealed record LoginRequest(string? Email, string? Password, string? Code = null);
}
