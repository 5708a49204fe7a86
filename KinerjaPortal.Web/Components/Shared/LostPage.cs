using Microsoft.JSInterop;

namespace KinerjaPortal.Web.Components.Shared;

/// <summary>
/// Tells a script's fault that is none: the page went, before the call (its circuit has no line any more) or in the middle of it (a browser
/// that vanishes answers nothing, and the call is cancelled). Let out of a component's end, either is logged as a fault of the circuit.
/// </summary>
internal static class LostPage
{
    public static bool Is(Exception fault) => fault is JSDisconnectedException or OperationCanceledException;
}
