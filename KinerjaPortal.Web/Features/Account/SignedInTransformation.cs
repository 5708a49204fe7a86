using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;

namespace KinerjaPortal.Web.Features.Account;

/// <summary>Takes nobody for signed in any more who was signed out, whatever cookie or token they send: every scheme goes through here.</summary>
internal sealed class SignedInTransformation(SignedIn signedIn) : IClaimsTransformation
{
    private static readonly ClaimsPrincipal s_nobody = new(new ClaimsIdentity());

    public async Task<ClaimsPrincipal> TransformAsync(ClaimsPrincipal principal) =>
        await signedIn.StandsAsync(principal, CancellationToken.None) ? principal : s_nobody;
}
