using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace KinerjaPortal.Web.Features.Account;

/// <summary>
/// Whoever was signed out is asked to sign in (the sign-in page, or 401) and not told that they may not (403): to the framework the cookie
/// or the token they still send is a good one, of a person who is nobody any more (<see cref="SignedInTransformation"/>).
/// </summary>
internal sealed class SignedOutIsAskedToSignIn : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _usual = new();

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult) =>
        _usual.HandleAsync(
            next, context, policy,
            authorizeResult.Forbidden && context.User.Identity?.IsAuthenticated != true ? PolicyAuthorizationResult.Challenge() : authorizeResult);
}
