using KinerjaPortal.Domain.Cycles;

namespace KinerjaPortal.Infrastructure.Events;

/// <summary>A committed event, as the table holds it.</summary>
public sealed record StoredEvent(long Sequence, CycleEvent Event, string PreviousHash, string Hash)
{
    /// <summary>The name under which its kind is stored.</summary>
    public string Kind => CanonicalPayload.KindOf(Event.Fact);
}
