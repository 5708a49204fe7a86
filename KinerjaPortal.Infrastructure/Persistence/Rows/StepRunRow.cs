using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Events;

namespace KinerjaPortal.Infrastructure.Persistence.Rows;

/// <summary>One visit of a cycle to a step; the columns from <see cref="Result"/> on are filled when it ends.</summary>
internal sealed class StepRunRow
{
    public required Guid Id { get; init; }

    public required Guid CycleId { get; init; }

    /// <summary>1, 2, 3 … in the order of the visits.</summary>
    public required int Ordinal { get; init; }

    public required Guid StepId { get; init; }

    public required string Number { get; init; }

    public required string Pelaksana { get; init; }

    public Guid? FromRunId { get; init; }

    public required FlowLabel ArrivedBy { get; init; }

    public required bool Exceptional { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public required DateTimeOffset DueAt { get; init; }

    public StepResult? Result { get; init; }

    public string? Note { get; init; }

    public DateTimeOffset? CompletedAt { get; init; }

    public Guid? CompletedById { get; init; }

    public string? CompletedByName { get; init; }

    public string? ForPostName { get; init; }

    public AssignmentKind? ForKind { get; init; }

    public string? RecordedBy { get; init; }

    public string? InPlaceOf { get; init; }

    /// <summary>Who it is for, who has seen it, how long another system held it; as JSON, null for the many that have nothing of it.</summary>
    public string? Detail { get; init; }

    public StepRun ToRun() =>
        new(Id, StepId, Number, Pelaksana, FromRunId, ArrivedBy, Exceptional, OpenedAt, DueAt,
            Result is { } result
                ? new StepCompletion(
                    result, Note, CompletedAt!.Value, new Actor(CompletedById!.Value, CompletedByName!),
                    new ActedFor(Pelaksana, ForPostName!, ForKind!.Value, RecordedBy, InPlaceOf))
                : null)
        {
            Detail = RunDetailJson.Read(Detail),
        };
}
