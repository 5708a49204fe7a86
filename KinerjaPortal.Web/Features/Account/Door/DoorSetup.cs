using System.Security.Claims;
using KinerjaPortal.Domain.People;

namespace KinerjaPortal.Web.Features.Account.Door;

internal static class DoorSetup
{
    /// <summary>Says what an endpoint, or each of a group, is for.</summary>
    public static TBuilder Asks<TBuilder>(this TBuilder endpoints, PortalAction action)
        where TBuilder : IEndpointConventionBuilder =>
        endpoints.WithMetadata(new AsksAttribute(action));

    /// <summary>Of whoever is signed in; staff where a cookie of an earlier release says nothing.</summary>
    public static AccountRole Role(this ClaimsPrincipal principal) =>
        Enum.TryParse<AccountRole>(principal.FindFirstValue(PortalClaims.Role), out var role) ? role : AccountRole.Staff;

    /// <summary>Whether somebody may do such a thing in any office.</summary>
    public static bool May(this ClaimsPrincipal principal, PortalAction action) =>
        principal.Identity?.IsAuthenticated == true && Rights.Of(principal.Role(), action) != Reach.Nowhere;
}
