namespace KinerjaPortal.Domain.Cycles;

/// <summary>Somebody of the receiving post opened what was handed over: from here on it cannot be taken back.</summary>
public sealed record HandoffSeen(Guid RunId) : CycleFact;

/// <summary>Somebody of the receiving post took over what was handed to it.</summary>
public sealed record HandoffAccepted(Guid RunId) : CycleFact;

/// <summary>A system outside the office keeps the step from going on; its clock stands still.</summary>
public sealed record StepHeld(Guid RunId, Guid StepId, string Number, ExternalSystem System, string Note, Guid EvidenceFileId) : CycleFact;

/// <summary>The step can go on; it is due later by the working time that it was held.</summary>
public sealed record StepReleased(Guid RunId, DateTimeOffset DueAt, string? Note) : CycleFact;
