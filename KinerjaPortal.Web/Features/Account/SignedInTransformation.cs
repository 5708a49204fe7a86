using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;

namespace KinerjaPortal.Web.Features.Account;

/// <summary>Takes nobody for signed in any more who was signed out, whatever cookie or token they send: every scheme goes through here. Whoever is has their address said along.</summary>
internal sealed class SignedInTransformation(SignedIn signedIn, IHttpContextAccessor http) : IClaimsTransformation
{
    private static readonly ClaimsPrincipal s_nobody = new(new ClaimsIdentity());

    public async Task<ClaimsPrincipal> TransformAsync(ClaimsPrincipal principal) =>
        await signedIn.StandsAsync(principal, CancellationToken.None) ? WithAddress(principal) : s_nobody;

    /// <summary>For the journal of administration: a circuit has no request of its own to ask. In an identity beside, so that no cookie takes it along.</summary>
    private ClaimsPrincipal WithAddress(ClaimsPrincipal principal) =>
        http.HttpContext?.CameFrom() is { } address && !principal.HasClaim(claim => claim.Type == PortalClaims.CameFrom)
            ? new ClaimsPrincipal([.. principal.Identities, new ClaimsIdentity([new Claim(PortalClaims.CameFrom, address)])])
            : principal;
}
