using Microsoft.JSInterop;

namespace KinerjaPortal.Web.Components.Shared;

/// <summary>
/// Tells a script's fault that is none: the page went, before the call (its circuit has no line any more) or in the middle of it (a browser
/// that vanishes answers nothing, and the call is cancelled). Let out of a component's end, either is logged as a fault of the circuit.
/// </summary>
internal static class LostPage
{
    public static bool Is(Exception fault) => fault is JSDisconnectedException or OperationCanceledException;

    /// <summary>Ends a component's script, where its page is still there; otherwise the script went with the page.</summary>
    /// <param name="module">What was imported; null where the component never came so far.</param>
    /// <param name="running">What the script began for the component, ended by its own <c>end</c>; null where it began nothing.</param>
    public static async ValueTask EndScriptAsync(IJSObjectReference? module, IJSObjectReference? running = null)
    {
        try
        {
            if (running is not null)
            {
                await running.InvokeVoidAsync("end");
                await running.DisposeAsync();
            }

            if (module is not null)
            {
                await module.DisposeAsync();
            }
        }
        catch (Exception fault) when (Is(fault))
        {
            // It went with its page.
        }
    }
}
