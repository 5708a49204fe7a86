using System.Collections.Immutable;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Documents;

namespace KinerjaPortal.Domain.Bahan;

/// <summary>One thing that one post owes to a step (bahan laporan): a cell of the matrix Kabid × item.</summary>
/// <param name="RunId">The visit at which it was asked for.</param>
/// <param name="AskedBy">Code of the post that asked: the one that accepts and returns.</param>
/// <param name="Reminders">When its post was reminded, in order.</param>
public sealed record BahanItem(
    RequestedBahan Asked,
    Guid RunId,
    Guid StepId,
    string AskedBy,
    Actor AskedByPerson,
    DateTimeOffset AskedAt,
    BahanStatus Status,
    ImmutableList<BahanVersion> Versions,
    ImmutableList<DateTimeOffset> Reminders)
{
    public Guid Id => Asked.ItemId;

    /// <summary>How a change of the calendar moved when it is due, in order.</summary>
    public ImmutableList<DueMove> DueMoves { get; init; } = [];

    public DateTimeOffset DueAt => DueMoves is [.., var last] ? last.To : Asked.DueAt;

    /// <summary>Code of the post that owes it.</summary>
    public string Pelaksana => Asked.Pelaksana;

    public string Title => Asked.Title;

    public BahanVersion? Newest => Versions.IsEmpty ? null : Versions[^1];

    /// <summary>Whether its post still has something to hand in.</summary>
    public bool IsOwed => Status is BahanStatus.Requested or BahanStatus.Returned;

    /// <summary>Whether it still can change: owed, or waiting to be looked at.</summary>
    public bool IsOpen => IsOwed || Status == BahanStatus.Submitted;

    public bool IsLate(DateTimeOffset now) => IsOwed && now > DueAt;
}

/// <summary>What was handed in at once; a later one stands beside it and never in its place.</summary>
/// <param name="Number">1, 2, 3 … within the item.</param>
/// <param name="Verdict">Null until somebody has looked at it, and for good where a newer version came first.</param>
public sealed record BahanVersion(
    int Number, IReadOnlyList<FiledFile> Files, string? Note, Actor By, ActedFor For, DateTimeOffset At, BahanVerdict? Verdict = null);

/// <summary>Whether it was accepted or returned, by whom and why.</summary>
/// <param name="Reason">Only where it was returned.</param>
public sealed record BahanVerdict(bool Accepted, string? Reason, Actor By, ActedFor For, DateTimeOffset At);
