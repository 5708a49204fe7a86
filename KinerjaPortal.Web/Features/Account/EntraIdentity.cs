using System.Security.Claims;
using Microsoft.Identity.Web;

namespace KinerjaPortal.Web.Features.Account;

/// <summary>Who came from Microsoft: the account's number, and the addresses that the tenant vouches for.</summary>
/// <param name="ObjectId">
/// Names the account for good. Not <c>sub</c>, which differs from application to application, and no address: addresses change
/// and are given to others.
/// </param>
/// <param name="Addresses">For finding an invitation at the first sign-in, and never after; the surest first.</param>
internal sealed record EntraIdentity(string ObjectId, IReadOnlyList<string> Addresses)
{
    private const string IdentityProvider = "http://schemas.microsoft.com/identity/claims/identityprovider";

    public static EntraIdentity? Of(ClaimsPrincipal principal) =>
        principal.GetObjectId() is { Length: > 0 } objectId ? new EntraIdentity(objectId, [.. AddressesOf(principal)]) : null;

    /// <summary>
    /// The sign-in name of a member ends in a domain that the tenant has proved to be its own. <c>email</c> is free text of the
    /// directory: whoever may edit a profile can write somebody else's there, unless <c>xms_edov</c> says that the domain's
    /// owner was verified. A guest's addresses are vouched for by some other tenant, or by nobody, so a guest has none here.
    /// </summary>
    private static IEnumerable<string> AddressesOf(ClaimsPrincipal principal)
    {
        if (IsGuest(principal))
        {
            yield break;
        }

        foreach (var claim in Named(principal, "upn", ClaimTypes.Upn).Concat(principal.FindAll("preferred_username")))
        {
            yield return claim.Value;
        }

        if (principal.FindFirstValue("xms_edov") is "1" or "true" or "True" && Named(principal, "email", ClaimTypes.Email).FirstOrDefault() is { } email)
        {
            yield return email.Value;
        }
    }

    /// <summary>Microsoft names the identity provider only where it is not the tenant itself; <c>acct</c> says it outright where it is asked for.</summary>
    private static bool IsGuest(ClaimsPrincipal principal) =>
        principal.FindFirstValue("acct") == "1"
        || Named(principal, "idp", IdentityProvider).Any(provider => provider.Value != provider.Issuer);

    /// <summary>The token's own name of a claim or the long one of .NET, to which the handler translates some of them.</summary>
    private static IEnumerable<Claim> Named(ClaimsPrincipal principal, string name, string longName) =>
        principal.FindAll(claim => claim.Type == name || claim.Type == longName);
}
