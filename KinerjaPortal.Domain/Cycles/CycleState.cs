using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Domain.SignOffs;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Domain.Cycles;

/// <summary>A cycle as it is stored: what <see cref="DocumentCycle.Restore(CycleState)"/> needs to go on from there.</summary>
/// <param name="Moves">Its moves to other versions, in order; null for the many that have none.</param>
/// <param name="Bahan">What was asked for in it; null where nothing was.</param>
/// <param name="Documents">What was filed in it; null where nothing was.</param>
/// <param name="SignOffs">What was signed in it; null where nothing was.</param>
/// <param name="UnknownEvents">Its events that only a newer release can read; null where there are none.</param>
public sealed record CycleState(
    Guid Id,
    Guid OpdId,
    Guid SopId,
    Guid SopVersionId,
    DocumentType DocumentType,
    string Period,
    string Title,
    CycleStatus Status,
    int Version,
    DateTimeOffset StartedAt,
    DateTimeOffset? ClosedAt,
    IReadOnlyList<StepRun> Runs,
    IReadOnlyList<CycleMoved>? Moves = null,
    BahanBook? Bahan = null,
    DocumentBook? Documents = null,
    SignOffBook? SignOffs = null,
    IReadOnlyList<CycleEvent>? UnknownEvents = null);
