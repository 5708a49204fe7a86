using System.Collections.Immutable;
using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Domain.Cycles.Evolution;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Domain.SignOffs;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Texts;

namespace KinerjaPortal.Domain.Cycles;

/// <summary>
/// The aggregate of the portal, as an immutable state: one run of a published SOP version for a document and a period (siklus
/// dokumen). It is the fold of its events: <c>Decisions</c> read it and give events or a refusal, <c>Evolution</c> alone makes an
/// event true, so that replaying the events gives the same cycle. One step is current until the cycle ends.
/// </summary>
public sealed partial record DocumentCycle
{
    /// <summary>Longest note or reason that is taken, in characters.</summary>
    public const int MaxNoteLength = TextLimits.Note;

    public required Guid Id { get; init; }

    public required Guid OpdId { get; init; }

    public Guid SopId { get; init; }

    /// <summary>The version it runs on now; visits before a move were on another, see <see cref="VersionOf"/>.</summary>
    public Guid SopVersionId { get; init; }

    public DocumentType DocumentType { get; init; }

    public string Period { get; init; } = "";

    public string Title { get; init; } = "";

    public CycleStatus Status { get; init; }

    /// <summary>Version of the last event that was applied.</summary>
    public int Version { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Every visit to a step, in order.</summary>
    public ImmutableList<StepRun> Runs { get; init; } = [];

    /// <summary>Its moves to other versions of its SOP, in order.</summary>
    public ImmutableList<CycleMoved> Moves { get; init; } = [];

    /// <summary>
    /// Its events that only a newer release can read (<see cref="UnknownFact"/>), in order. Where there are any, this release shows the
    /// cycle as far as it knows it and decides nothing about it.
    /// </summary>
    public ImmutableList<CycleEvent> UnknownEvents { get; init; } = [];

    /// <summary>The bahan that was asked for in it.</summary>
    public BahanBook Bahan { get; init; } = BahanBook.Empty;

    /// <summary>The documents that were filed in it.</summary>
    public DocumentBook Documents { get; init; } = DocumentBook.Empty;

    /// <summary>What was approved in it by a signature.</summary>
    public SignOffBook SignOffs { get; init; } = SignOffBook.Empty;

    /// <summary>The visit that is open, or null when the cycle is closed.</summary>
    public StepRun? Current => Status == CycleStatus.Running && Runs.Count > 0 ? Runs[^1] : null;

    /// <summary>The cycle that these events made. They must be all of one cycle's events from version 1 on, in order.</summary>
    public static DocumentCycle Replay(IEnumerable<CycleEvent> events)
    {
        DocumentCycle? cycle = null;
        foreach (var e in events)
        {
            cycle = (cycle ?? new DocumentCycle { Id = e.CycleId, OpdId = e.OpdId }).Apply(e);
        }

        return cycle ?? throw new ArgumentException("A cycle has at least one event.", nameof(events));
    }

    /// <summary>This cycle after these events.</summary>
    public DocumentCycle With(IEnumerable<CycleEvent> events) => events.Aggregate(this, (cycle, e) => cycle.Apply(e));

    /// <summary>This cycle after one more event.</summary>
    public DocumentCycle Apply(CycleEvent e) =>
        e.CycleId == Id && e.Version == Version + 1
            ? CycleEvolution.Evolve(this, e) with { Version = e.Version }
            : throw new InvalidOperationException($"Event {e.Version} of cycle {e.CycleId} does not follow version {Version} of cycle {Id}.");

    /// <summary>
    /// This cycle, of which the visits are known, with what only its events tell: moves, bahan, documents and sign-offs. For a cycle
    /// with events of a newer release, whose visits are true in what is stored alone.
    /// </summary>
    public DocumentCycle WithFilesOf(IReadOnlyList<CycleEvent> events) => events.Aggregate(
        this with
        {
            Moves = [.. events.Select(e => e.Fact).OfType<CycleMoved>()],
            UnknownEvents = [.. events.Where(e => e.Fact is UnknownFact)],
        },
        EvolveFiles.Of);
}
