using System.Security.Claims;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Journal;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Web.Features.Account.Door;

namespace KinerjaPortal.Web.Features.Account;

/// <summary>The signed-in person, as the services see them: no HTTP and no circuit in it.</summary>
/// <param name="OpdId">The office to which the account belongs.</param>
public sealed record Caller(Guid PersonId, string Name, Guid OpdId, string OpdCode, AccountRole Role)
{
    public Actor Actor => new(PersonId, Name);

    /// <summary>The offices that an observer reads.</summary>
    public IReadOnlyCollection<Guid> Named { get; init; } = [];

    /// <summary>From which network address; null where it is not known.</summary>
    public string? Address { get; init; }

    public Keeper Keeper => new(PersonId, Address);

    private AccountStanding Standing => new(PersonId, OpdId, Role, IsClosed: false) { Named = Named };

    /// <summary>
    /// Whether the person may do such a thing in this office, by the role with which they signed in: it is enough for reading, because whoever
    /// loses it is signed out. Who changes something asks the database (<c>PostHolders</c>, or within the transaction).
    /// </summary>
    public bool May(PortalAction action, Guid opdId) => Standing.May(action, opdId);

    /// <summary>Whether the person may do such a thing in their own office.</summary>
    public bool May(PortalAction action) => Standing.May(action, OpdId);

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
                principal.Role())
            {
                Address = principal.FindFirstValue(PortalClaims.CameFrom),
                Named = [.. principal.FindAll(PortalClaims.Named).Select(claim => Guid.Parse(claim.Value))],
            }
            : null;
}
