using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace KinerjaPortal.Web.Features.Account;

/// <summary>
/// Lets nothing of a browser's into a circuit whose person was signed out. The page goes by itself as soon as it is told
/// (<see cref="RevalidatingSignIn"/>); what is pressed before, or by a browser that does not obey, does nothing.
/// </summary>
internal sealed class SignedInCircuit(AuthenticationStateProvider provider, SignedIn signedIn) : CircuitHandler
{
    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) =>
        async context =>
        {
            if (await signedIn.StandsAsync((await provider.GetAuthenticationStateAsync()).User, CancellationToken.None))
            {
                await next(context);
            }
        };
}
