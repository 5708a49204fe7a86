using KinerjaPortal.Domain.People;
using KinerjaPortal.Web.Features.Board;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Components.Endpoints;

namespace KinerjaPortal.Web.Features.Account;

/// <summary>
/// A screen that was sent anywhere else shows its board. Whoever was signed out is asked to sign in (the sign-in page, or 401) and not told that they may not (403): to the framework the cookie
/// or the token they still send is a good one, of a person who is nobody any more (<see cref="SignedInTransformation"/>).
/// </summary>
internal sealed class SignedOutIsAskedToSignIn : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _usual = new();

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (!authorizeResult.Forbidden)
        {
            return _usual.HandleAsync(next, context, policy, authorizeResult);
        }

        if (context.User.Identity?.IsAuthenticated != true)
        {
            return _usual.HandleAsync(next, context, policy, PolicyAuthorizationResult.Challenge());
        }

        if (HttpMethods.IsGet(context.Request.Method) && Caller.From(context.User) is { Role: AccountRole.Screen } screen
            && context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
        {
            context.Response.Redirect(BoardPath.OfScreen(screen.OpdCode));
            return Task.CompletedTask;
        }

        // In place, and not by leading on to a page that says so: the address stays, and the status is right.
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
