using Microsoft.AspNetCore.Components.Server.Circuits;

namespace KinerjaPortal.Web.Features.Live;

/// <summary>
/// Whether the browser of this circuit can be heard. A circuit outlives its connection by minutes, so that a page alone does
/// not tell that somebody is in front of it.
/// </summary>
internal sealed class CircuitConnection : CircuitHandler
{
    private volatile bool _isUp = true;

    public bool IsUp => _isUp;

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        _isUp = true;
        return Task.CompletedTask;
    }

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        _isUp = false;
        return Task.CompletedTask;
    }
}
