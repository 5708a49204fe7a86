using KinerjaPortal.Domain.Calendars;

namespace KinerjaPortal.Domain.Cycles;

/// <summary>A change of the office's calendar moved when the open step is due (tenggat bergeser). What is closed stays as it was.</summary>
/// <param name="From">When it was due before.</param>
public sealed record StepDueMoved(Guid RunId, Guid StepId, string Number, DateTimeOffset From, DateTimeOffset DueAt, CalendarCause Cause) : CycleFact;

/// <summary>The same for bahan that is owed, or waits to be looked at.</summary>
public sealed record BahanDueMoved(IReadOnlyList<MovedBahan> Items, CalendarCause Cause) : CycleFact
{
    // A list is equal to another by what it holds: facts are values.
    public bool Equals(BahanDueMoved? other) => other is not null && Items.SequenceEqual(other.Items) && Cause == other.Cause;

    public override int GetHashCode() => HashCode.Combine(Items.Count, Cause);
}

/// <param name="From">When it was due before.</param>
public sealed record MovedBahan(Guid ItemId, DateTimeOffset From, DateTimeOffset DueAt);

/// <summary>A move of a due time, as it stands with what it moved.</summary>
public sealed record DueMove(DateTimeOffset From, DateTimeOffset To, CalendarCause Cause, Actor By, DateTimeOffset At);
