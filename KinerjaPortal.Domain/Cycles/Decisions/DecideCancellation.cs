namespace KinerjaPortal.Domain.Cycles.Decisions;

/// <summary>Decide: the cycle is given up (dibatalkan).</summary>
public static class DecideCancellation
{
    /// <summary>Gives the cycle up, with a reason.</summary>
    public static StepOutcome Cancel(this DocumentCycle cycle, string? reason, Actor actor, ActedFor? actedFor, DateTimeOffset now) =>
        cycle.NotRunning()
        ?? Common.BadReason(reason, out var why)
        ?? new Changes(cycle, actor, actedFor, now).Done(new CycleCancelled(why));
}
