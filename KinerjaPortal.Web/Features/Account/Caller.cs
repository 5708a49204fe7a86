using System.Security.Claims;
using KinerjaPortal.Domain.Cycles;

namespace KinerjaPortal.Web.Features.Account;

/// <summary>The signed-in person, as the services see them: no HTTP and no circuit in it.</summary>
public sealed record Caller(Guid PersonId, string Name, Guid OpdId, string OpdCode, bool IsOfficeAdmin)
{
    public Actor Actor => new(PersonId, Name);

    /// <summary>An office's cycles are for its own people.</summary>
    public bool MaySee(Guid opdId) => OpdId == opdId;

    /// <summary>The person a principal stands for, or null when nobody is signed in.</summary>
    public static Caller? From(ClaimsPrincipal principal) =>
        principal.Identity?.IsAuthenticated == true
        && Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var personId)
        && Guid.TryParse(principal.FindFirstValue(PortalClaims.OpdId), out var opdId)
            ? new Caller(
                personId,
                principal.FindFirstValue(PortalClaims.DisplayName) ?? "",
                opdId,
                principal.FindFirstValue(PortalClaims.Opd) ?? "",
                principal.HasClaim(PortalClaims.OfficeAdmin, "true"))
            : null;
}
