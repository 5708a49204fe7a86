using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Domain.Cycles;

/// <summary>A cycle without its history: what a list or a card of it needs.</summary>
/// <param name="Open">The open visit, or the one at which the cycle was cancelled; null when it is completed.</param>
/// <param name="Last">The visit that ended last; null before the first handoff.</param>
/// <param name="Returns">How often it was sent back; what was taken back unseen is not counted.</param>
public sealed record CycleSummary(
    Guid Id,
    Guid OpdId,
    Guid SopVersionId,
    DocumentType DocumentType,
    string Period,
    string Title,
    CycleStatus Status,
    int Version,
    DateTimeOffset StartedAt,
    DateTimeOffset? ClosedAt,
    StepRun? Open,
    StepRun? Last,
    int Returns = 0);
