using System.Globalization;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Limits;
using Microsoft.AspNetCore.Authentication.BearerToken;

namespace KinerjaPortal.Web.Features.Api.V1;

/// <summary>Signing in by address and password for a bearer token.</summary>
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

        if (result is TooManyAttempts later)
        {
            http.Response.Headers.RetryAfter = later.Seconds.ToString(CultureInfo.InvariantCulture);
            return Results.Problem(statusCode: StatusCodes.Status429TooManyRequests, detail: words.LockedOut(later.Seconds));
        }

        // On success the bearer scheme has written the token as the answer.
        return result.Succeeded
            ? Results.Empty
            : Results.Problem(statusCode: StatusCodes.Status401Unauthorized, detail: words.WrongPassword);
    }

    internal sealed record LoginRequest(string? Email, string? Password);
}
