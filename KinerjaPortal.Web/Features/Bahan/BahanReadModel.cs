using System.Collections.Immutable;
using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Web.Features.Live;

namespace KinerjaPortal.Web.Features.Bahan;

/// <summary>One office's bahan: the running cycles in which some was asked for.</summary>
internal sealed class BahanReadModel(Guid opdId, EventStore store) : IReadModel<BahanSnapshot>
{
    public bool Concerns(CycleEvent e) => e.OpdId == opdId;

    public async Task<BahanSnapshot?> LoadAsync(CancellationToken cancellationToken)
    {
        var cycles = await store.RunningWithFilesAsync(opdId, cancellationToken);
        return new BahanSnapshot(cycles.Where(Holds).ToImmutableDictionary(cycle => cycle.Id));
    }

    public int? VersionOf(BahanSnapshot state, Guid cycleId) => state.Cycles.GetValueOrDefault(cycleId)?.Version;

    /// <summary>Most cycles never hold bahan; the first request of one costs one reading for the whole office.</summary>
    public bool Begins(IReadOnlyList<CycleEvent> events) => events.Any(e => e.Fact
        is BahanRequested or BahanSubmitted or BahanAccepted or BahanReturned or BahanReminded or BahanWithdrawn or UnknownFact);

    public ValueTask<BahanSnapshot> ApplyAsync(BahanSnapshot state, IReadOnlyList<CycleEvent> events, CancellationToken cancellationToken) =>
        new(Put(state, state.Cycles.GetValueOrDefault(events[0].CycleId)?.With(events) ?? DocumentCycle.Replay(events)));

    public async Task<BahanSnapshot> RereadAsync(BahanSnapshot state, Guid cycleId, CancellationToken cancellationToken) =>
        await store.FindAsync(cycleId, cancellationToken) is { Cycle: var cycle } ? Put(state, cycle) : state;

    private static BahanSnapshot Put(BahanSnapshot state, DocumentCycle cycle) =>
        Holds(cycle) ? new BahanSnapshot(state.Cycles.SetItem(cycle.Id, cycle))
        : state.Cycles.ContainsKey(cycle.Id) ? new BahanSnapshot(state.Cycles.Remove(cycle.Id))
        : state;

    private static bool Holds(DocumentCycle cycle) => cycle is { Status: CycleStatus.Running, Bahan.Items.IsEmpty: false };
}
