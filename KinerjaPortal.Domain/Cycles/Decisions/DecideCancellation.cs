namespace KinerjaPortal.Domain.Cycles.Decisions;

/// <summary>Decide: the cycle is given up (dibatalkan).</summary>
public static class DecideCancellation
{
    /// <summary>Gives the cycle up, with a reason.</summary>
    public static Decision Cancel(this DocumentCycle cycle, string? reason, Actor actor, ActedFor? actedFor, DateTimeOffset now) =>
        cycle.NotRunning() is { } closed ? closed
        : Common.BadReason(reason, out var why) is { } badReason ? badReason
        : new Changes(cycle, actor, actedFor, now).Done(new CycleCancelled(why));
}
