namespace KinerjaPortal.Domain.Cycles.Decisions;

/// <summary>Decide: what was handed on is seen and taken over by the post that received it.</summary>
public static class DecideReceipt
{
    /// <summary>Somebody of the receiving post opened it. Only the first time is told; see <see cref="IsNewTo"/>.</summary>
    public static Decision See(this DocumentCycle cycle, Guid runId, Actor actor, ActedFor actedFor, DateTimeOffset now) =>
        cycle.NotOpen(runId) is { } refusal ? refusal
        : cycle.IsNewTo(actor, actedFor) ? new Changes(cycle, actor, actedFor, now).Done(new HandoffSeen(runId))
        : new StepOutcome.Repeated(cycle.Version);

    /// <summary>Somebody of the receiving post takes it over; see <see cref="AwaitsAcceptanceOf"/>.</summary>
    public static Decision Accept(this DocumentCycle cycle, Guid runId, Actor actor, ActedFor actedFor, DateTimeOffset now) =>
        cycle.NotOpen(runId) is { } refusal ? refusal
        : cycle.AwaitsAcceptanceOf(actor, actedFor) ? new Changes(cycle, actor, actedFor, now).Done(new HandoffAccepted(runId))
        : new StepOutcome.Repeated(cycle.Version);

    /// <summary>
    /// Whether it is to be told that this person opens the open visit: it was handed on by somebody else, nobody has seen it, and
    /// they open it for their own post. What a recorder opens the other office has not seen.
    /// </summary>
    public static bool IsNewTo(this DocumentCycle cycle, Actor actor, ActedFor actedFor) =>
        cycle.Current is { Detail.Seen: null } run && cycle.SenderOf(run)?.Completion is { } sent
        && sent.By.PersonId != actor.PersonId && actedFor.RecordedBy is null;

    /// <summary>Whether this person can take over the open visit: nobody gives a receipt to themselves, but a recorder writes down that of others.</summary>
    public static bool AwaitsAcceptanceOf(this DocumentCycle cycle, Actor actor, ActedFor actedFor) =>
        cycle.Current is { Detail.Accepted: null } run && cycle.SenderOf(run)?.Completion is { } sent
        && (sent.By.PersonId != actor.PersonId || actedFor.RecordedBy is not null);
}
