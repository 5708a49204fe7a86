using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Domain.Cycles;

/// <summary>
/// What happened to a cycle. These records are stored for ever and the hash chain runs over them: a property may be
/// added at the end with a default, nothing may be renamed, moved or removed. See docs/events.md.
/// </summary>
public abstract record CycleFact;

/// <summary>A cycle began on a published version.</summary>
public sealed record CycleStarted(Guid SopId, Guid SopVersionId, DocumentType DocumentType, string Period, string Title) : CycleFact;

/// <summary>The document came to a desk (serah terima). <paramref name="FromRunId"/> is null at the first desk.</summary>
public sealed record HandedOff(
    Guid? FromRunId,
    Guid RunId,
    Guid StepId,
    string Number,
    string Pelaksana,
    DateTimeOffset DueAt,
    FlowLabel ArrivedBy,
    bool Exceptional) : CycleFact;

/// <summary>A visit to a step ended, by the chart or (<see cref="StepResult.Dikembalikan"/>) as an exception to it.</summary>
public sealed record StepCompleted(Guid RunId, Guid StepId, string Number, string Pelaksana, StepResult Result, string? Note) : CycleFact;

/// <summary>The last step was completed; the cycle is closed.</summary>
public sealed record CycleCompleted : CycleFact;

/// <summary>The cycle was given up, with a reason; the open run stays as it was.</summary>
public sealed record CycleCancelled(string Reason) : CycleFact;
