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
    StepCompletion? Completion = null);

/// <summary>How, when and by whom a run ended.</summary>
public sealed record StepCompletion(StepResult Result, string? Note, DateTimeOffset At, Actor By, ActedFor For);
