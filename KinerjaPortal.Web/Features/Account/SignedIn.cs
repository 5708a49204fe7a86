using System.Security.Claims;
using KinerjaPortal.Infrastructure.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace KinerjaPortal.Web.Features.Account;

/// <summary>Whether who a cookie, a token or a circuit stands for is still signed in; asked of memory, so at every request.</summary>
public sealed class SignedIn(AccountSessions sessions, IOptions<IdentityOptions> options)
{
    /// <summary>True also for nobody, and for what the portal has not signed in itself, such as Microsoft's answer on its way.</summary>
    public ValueTask<bool> StandsAsync(ClaimsPrincipal principal, CancellationToken cancellationToken) =>
        principal.FindFirstValue(options.Value.ClaimsIdentity.SecurityStampClaimType) is { } stamp
        && Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var personId)
            ? sessions.StandAsync(personId, stamp, SessionOf(principal), cancellationToken)
            : ValueTask.FromResult(true);

    public static Guid? SessionOf(ClaimsPrincipal principal) => Guid.TryParse(principal.FindFirstValue(PortalClaims.Session), out var id) ? id : null;

    public IDisposable Watch(Func<Task> look) => sessions.Watch(look);
}
