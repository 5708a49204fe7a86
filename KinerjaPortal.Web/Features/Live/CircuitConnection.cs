using Microsoft.AspNetCore.Components.Server.Circuits;

namespace KinerjaPortal.Web.Features.Live;

/// <summary>
/// Whether the browser of this circuit can be heard. A circuit outlives its connection by minutes, so that a page alone does
/// not tell that somebody is in front of it.
/// </summary>
internal sealed class CircuitConnection : CircuitHandler
{
    private volatile TaskCompletionSource _up = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public CircuitConnection() => _up.SetResult();

    public bool IsUp => _up.Task.IsCompleted;

    /// <summary>Waits until the browser can be heard; at once where it can.</summary>
    public Task WaitUpAsync(CancellationToken cancellationToken) => _up.Task.WaitAsync(cancellationToken);

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        _up.TrySetResult();
        return Task.CompletedTask;
    }

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        if (IsUp)
        {
            _up = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        return Task.CompletedTask;
    }
}
