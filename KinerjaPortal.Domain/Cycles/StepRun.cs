using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Domain.Cycles;

/// <summary>One visit of a cycle to a step (langkah berjalan). A step that is visited again is a new run.</summary>
/// <param name="FromRunId">The run that handed over to this one; null for the first.</param>
/// <param name="ArrivedBy">The arrow by which it came; Tidak also where it was sent back without an arrow.</param>
/// <param name="Exceptional">True where it came by a return that the chart does not draw.</param>
public sealed record StepRun(
    Guid Id,
    Guid StepId,
    string Number,
    string Pelaksana,
    Guid? FromRunId,
    FlowLabel ArrivedBy,
    bool Exceptional,
    DateTimeOffset OpenedAt,
    DateTimeOffset DueAt,
    StepCompletion? Completion = null)
{
    /// <summary>What befell it while it was open.</summary>
    public RunDetail Detail { get; init; } = RunDetail.None;

    /// <summary>The hold that lasts, or null.</summary>
    public RunHold? OpenHold => Detail.OpenHold;

    /// <inheritdoc cref="RunDetail.ClockAt"/>
    public DateTimeOffset ClockAt(DateTimeOffset now) => Detail.ClockAt(now);
}

/// <summary>How, when and by whom a run ended.</summary>
/// <param name="Marks">Places that were marked where it was sent back; null where none were.</param>
public sealed record StepCompletion(
    StepResult Result, string? Note, DateTimeOffset At, Actor By, ActedFor For, IReadOnlyList<ReturnMark>? Marks = null)
{
    // A list is equal to another by what it holds.
    public bool Equals(StepCompletion? other) =>
        other is not null && (Marks ?? []).SequenceEqual(other.Marks ?? []) && (Result, Note, At, By, For) == (other.Result, other.Note, other.At, other.By, other.For);

    public override int GetHashCode() => HashCode.Combine(Result, At, By);
}
