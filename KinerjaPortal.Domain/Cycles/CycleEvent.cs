namespace KinerjaPortal.Domain.Cycles;

/// <summary>A fact with its place in the cycle's history.</summary>
/// <param name="Version">1, 2, 3 … without a gap within the cycle.</param>
public sealed record CycleEvent(
    Guid OpdId,
    Guid CycleId,
    int Version,
    CycleFact Fact,
    Actor Actor,
    ActedFor? ActedFor,
    DateTimeOffset At);
