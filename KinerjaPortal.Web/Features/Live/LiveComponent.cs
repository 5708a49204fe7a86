using KinerjaPortal.Web.Features.Account;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace KinerjaPortal.Web.Features.Live;

/// <summary>
/// A page or panel that shows something live. Follows subscriptions on the component's own dispatcher, hands a failure
/// to the circuit's error boundary, and when the component goes, ends its loops and waits for them.
/// </summary>
public abstract class LiveComponent : ComponentBase, IAsyncDisposable
{
    private static readonly TimeSpan s_minute = TimeSpan.FromMinutes(1);

    private readonly CancellationTokenSource _gone = new();
    private readonly List<Task> _loops = [];
    private readonly List<IAsyncDisposable> _own = [];

    // The token is taken once: a page that goes while it still reads asks for it after its source was disposed.
    protected LiveComponent() => Gone = _gone.Token;

    [CascadingParameter]
    private Task<AuthenticationState>? SignedIn { get; set; }

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    [Inject]
    private CircuitConnection Line { get; set; } = default!;

    /// <summary>Cancelled when the component goes; for everything that it waits for.</summary>
    protected CancellationToken Gone { get; }

    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        await Task.WhenAll(_loops);
        foreach (var own in _own)
        {
            await own.DisposeAsync();
        }

        _gone.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The person in front of the page. Pages are authorised before they render, so there is one.</summary>
    protected async Task<Caller> CallerAsync() =>
        Caller.From((await SignedIn!).User) ?? throw new InvalidOperationException("A live page without a signed-in person.");

    /// <summary>Ends this with the component; a script that it has begun, for instance.</summary>
    protected void Ends(IAsyncDisposable own) => _own.Add(own);

    /// <inheritdoc cref="Follow{TState}(LiveSubscription{TState}, Func{LiveChange{TState}, Task})"/>
    protected void Follow<TState>(LiveSubscription<TState> subscription, Action<LiveChange<TState>> show) =>
        Follow(subscription, change =>
        {
            show(change);
            return Task.CompletedTask;
        });

    /// <summary>
    /// Shows every change until the component goes, and ends the subscription then. Nothing is drawn while the browser cannot be heard;
    /// when it comes back, all that happened meanwhile is one change.
    /// </summary>
    protected void Follow<TState>(LiveSubscription<TState> subscription, Func<LiveChange<TState>, Task> show) =>
        _loops.Add(RunAsync(async () =>
        {
            using (subscription)
            {
                await foreach (var change in subscription.ChangesAsync(Gone, Line.WaitUpAsync))
                {
                    await InvokeAsync(() => show(change));
                }
            }
        }));

    /// <summary>Does something once a minute, because "12 menit lalu" becomes 13 without anything having happened.</summary>
    protected void EveryMinute(Action show) => EveryMinute(() =>
    {
        show();
        return Task.CompletedTask;
    });

    /// <inheritdoc cref="EveryMinute(Action)"/>
    protected void EveryMinute(Func<Task> show) =>
        _loops.Add(RunAsync(async () =>
        {
            using var timer = new PeriodicTimer(s_minute, Clock);
            while (await timer.WaitForNextTickAsync(Gone))
            {
                await Line.WaitUpAsync(Gone);
                await InvokeAsync(show);
            }
        }));

    private async Task RunAsync(Func<Task> loop)
    {
        try
        {
            await loop();
        }
        catch (OperationCanceledException)
        {
            // The component has gone.
        }
        catch (Exception exception)
        {
            await DispatchExceptionAsync(exception);
        }
    }
}
