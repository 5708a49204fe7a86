using System.Security.Claims;
using KinerjaPortal.Infrastructure.Identity;
using KinerjaPortal.Infrastructure.Persistence;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;

namespace KinerjaPortal.Web.Features.Account;

/// <summary>
/// Asks again now and then whether the account of an open circuit still stands: a circuit lives for hours and would
/// otherwise outlive a changed password or a closed account. A database that does not answer signs nobody out: it is asked again
/// soon, and until then nothing can be done through it anyway.
/// </summary>
internal sealed class RevalidatingSignIn(ILoggerFactory loggers, IServiceScopeFactory scopes)
    : RevalidatingServerAuthenticationStateProvider(loggers)
{
    private static readonly TimeSpan s_interval = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan s_intervalAfterFault = TimeSpan.FromSeconds(20);

    private readonly ILogger _log = loggers.CreateLogger<RevalidatingSignIn>();
    private bool _hadNoAnswer;

    protected override TimeSpan RevalidationInterval => _hadNoAnswer ? s_intervalAfterFault : s_interval;

    protected override async Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        try
        {
            var stands = await StandsAsync(authenticationState);
            _hadNoAnswer = false;
            return stands;
        }
        catch (Exception fault) when (DatabaseFault.Is(fault))
        {
            _log.LogWarning(fault, "Could not ask whether an account still stands; asking again soon");
            _hadNoAnswer = true;
            return true;
        }
    }

    private async Task<bool> StandsAsync(AuthenticationState authenticationState)
    {
        // A scope of its own: UserManager holds a context, which must not live as long as the circuit.
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        var user = await users.GetUserAsync(authenticationState.User);
        return user is not null
            && authenticationState.User.FindFirstValue(users.Options.ClaimsIdentity.SecurityStampClaimType) == await users.GetSecurityStampAsync(user);
    }
}
