using KinerjaPortal.Domain.People;
using Microsoft.AspNetCore.Authorization;

namespace KinerjaPortal.Web.Features.Account.Door;

/// <summary>Asks <see cref="Rights"/> whether a role has any business here; for which office, the service asks that is behind it.</summary>
internal sealed class DoorRequirement : IAuthorizationRequirement
{
    public static readonly DoorRequirement Instance = new();

    private DoorRequirement()
    {
    }
}

/// <inheritdoc cref="DoorRequirement"/>
internal sealed class DoorKeeper : AuthorizationHandler<DoorRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, DoorRequirement requirement)
    {
        // A part of a page that only asks whether somebody is signed in names no resource.
        if (context.Resource is null ? context.User.Identity?.IsAuthenticated == true : AskedBy(context.Resource) is { } asked && context.User.May(asked))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }

    private static PortalAction? AskedBy(object resource) => resource switch
    {
        HttpContext http => http.GetEndpoint()?.Metadata.GetMetadata<AsksAttribute>()?.Action,
        Microsoft.AspNetCore.Components.RouteData route => (Attribute.GetCustomAttribute(route.PageType, typeof(AsksAttribute)) as AsksAttribute)?.Action,
        _ => null,
    };
}
