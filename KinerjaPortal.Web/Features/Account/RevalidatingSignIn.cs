using System.Security.Claims;
using KinerjaPortal.Infrastructure.Identity;
using KinerjaPortal.Infrastructure.Persistence;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;

namespace KinerjaPortal.Web.Features.Account;

/// <summary>
/// Signs an open circuit out as soon as its person is: a circuit lives for hours and would otherwise outlive a changed password, a closed
/// account or a pressed <em>Keluar</em>. Looks when it is told that somebody was signed out, and at the database now and then besides,
/// should rows have been mended by hand. A database that does not answer signs nobody out: it is asked again soon, and until then nothing
/// can be done through it anyway.
/// </summary>
internal sealed class RevalidatingSignIn : RevalidatingServerAuthenticationStateProvider
{
    private static readonly TimeSpan s_interval = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan s_intervalAfterFault = TimeSpan.FromSeconds(20);
    private static readonly AuthenticationState s_nobody = new(new ClaimsPrincipal(new ClaimsIdentity()));

    private readonly IServiceScopeFactory _scopes;
    private readonly SignedIn _signedIn;
    private readonly ILogger _log;
    private readonly IDisposable _watch;
    private Task<AuthenticationState>? _state;
    private bool _hadNoAnswer;

    public RevalidatingSignIn(ILoggerFactory loggers, IServiceScopeFactory scopes, SignedIn signedIn)
        : base(loggers)
    {
        (_scopes, _signedIn, _log) = (scopes, signedIn, loggers.CreateLogger<RevalidatingSignIn>());
        AuthenticationStateChanged += state => _state = state;
        _watch = signedIn.Watch(LookAsync);
    }

    protected override TimeSpan RevalidationInterval => _hadNoAnswer ? s_intervalAfterFault : s_interval;

    protected override async Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        try
        {
            var stands = await StandsAsync(authenticationState) && await _signedIn.StandsAsync(authenticationState.User, cancellationToken);
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

    protected override void Dispose(bool disposing)
    {
        _watch.Dispose();
        base.Dispose(disposing);
    }

    private async Task LookAsync()
    {
        if (_state is { } state && !await _signedIn.StandsAsync((await state).User, CancellationToken.None))
        {
            SetAuthenticationState(Task.FromResult(s_nobody));
        }
    }

    private async Task<bool> StandsAsync(AuthenticationState authenticationState)
    {
        // A scope of its own: UserManager holds a context, which must not live as long as the circuit.
        await using var scope = _scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        var user = await users.GetUserAsync(authenticationState.User);
        return user is { ClosedAt: null }
            && authenticationState.User.FindFirstValue(users.Options.ClaimsIdentity.SecurityStampClaimType) == await users.GetSecurityStampAsync(user);
    }
}
