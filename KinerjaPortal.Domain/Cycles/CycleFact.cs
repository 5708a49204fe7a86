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
/// <param name="Addressee">The person for whom it came back: who did the step before, or took it back.</param>
public sealed record HandedOff(
    Guid? FromRunId,
    Guid RunId,
    Guid StepId,
    string Number,
    string Pelaksana,
    DateTimeOffset DueAt,
    FlowLabel ArrivedBy,
    bool Exceptional,
    Actor? Addressee = null) : CycleFact;

/// <summary>A visit to a step ended, by the chart or (<see cref="StepResult.Dikembalikan"/>) as an exception to it.</summary>
/// <param name="Marks">Places that were marked where it was sent back; null where none were.</param>
public sealed record StepCompleted(
    Guid RunId, Guid StepId, string Number, string Pelaksana, StepResult Result, string? Note, IReadOnlyList<ReturnMark>? Marks = null) : CycleFact
{
    // A list is equal to another by what it holds: facts are values.
    public bool Equals(StepCompleted? other) =>
        other is not null && (Marks ?? []).SequenceEqual(other.Marks ?? [])
        && (RunId, StepId, Number, Pelaksana, Result, Note) == (other.RunId, other.StepId, other.Number, other.Pelaksana, other.Result, other.Note);

    public override int GetHashCode() => HashCode.Combine(RunId, Result);
}

/// <summary>The last step was completed; the cycle is closed.</summary>
public sealed record CycleCompleted : CycleFact;

/// <summary>The cycle was given up, with a reason; the open run stays as it was.</summary>
public sealed record CycleCancelled(string Reason) : CycleFact;

/// <summary>
/// An admin moved the cycle to another version of its SOP. The open visit ended there and was opened anew on its
/// counterpart; earlier visits stay as they were, and <paramref name="Steps"/> says which row each counts for from now on.
/// </summary>
/// <param name="Steps">The rows the cycle has visited, in the order of the version it leaves.</param>
/// <param name="OpenedAt">When the document came to that desk: the move itself only where the new version has another post there.</param>
public sealed record CycleMoved(
    Guid FromVersionId,
    int FromNumber,
    Guid ToVersionId,
    int ToNumber,
    IReadOnlyList<MovedStep> Steps,
    Guid FromRunId,
    Guid RunId,
    Guid StepId,
    string Number,
    string Pelaksana,
    DateTimeOffset OpenedAt,
    DateTimeOffset DueAt,
    string? Note) : CycleFact
{
    /// <summary>The row of the new version that stands for this one; null where there is none.</summary>
    public Guid? CounterpartOf(Guid stepId) => Steps.FirstOrDefault(step => step.From == stepId)?.To;

    // A list is equal to another by what it holds: facts are values.
    public bool Equals(CycleMoved? other) =>
        other is not null
        && Steps.SequenceEqual(other.Steps)
        && (FromVersionId, FromNumber, ToVersionId, ToNumber) == (other.FromVersionId, other.FromNumber, other.ToVersionId, other.ToNumber)
        && (FromRunId, RunId, StepId, Number, Pelaksana) == (other.FromRunId, other.RunId, other.StepId, other.Number, other.Pelaksana)
        && (OpenedAt, DueAt, Note) == (other.OpenedAt, other.DueAt, other.Note);

    public override int GetHashCode() => HashCode.Combine(ToVersionId, RunId);
}

/// <summary>
/// A fact that this release of the portal cannot read, because a newer one on another node wrote it: kept as it is stored, so that
/// its hash still verifies. What it did to the cycle is in the cycle's rows, and nobody here may decide on top of it.
/// </summary>
public sealed record UnknownFact(string Kind, string Payload) : CycleFact;

/// <summary>A visited row and its counterpart in the version that the cycle was moved to, both with their printed numbers.</summary>
public sealed record MovedStep(Guid From, string FromNumber, Guid? To, string? ToNumber);
