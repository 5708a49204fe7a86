using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Infrastructure.Events;

namespace KinerjaPortal.Web.Features.Live;

/// <summary>The cycles whose pages are open, one projection each; forgotten when the last page closes.</summary>
public sealed class LiveCycles(EventStore store, EventFeed feed, TimeProvider clock, ILogger<LiveCycles> log)
    : LiveProjections<DocumentCycle>(feed, clock, log, cycleId => new ReadModel(cycleId, store), keepsUnwatched: false)
{
    private sealed class ReadModel(Guid id, EventStore store) : IReadModel<DocumentCycle>
    {
        public bool Concerns(CycleEvent e) => e.CycleId == id;

        public async Task<DocumentCycle?> LoadAsync(CancellationToken cancellationToken) => (await store.FindAsync(id, cancellationToken))?.Cycle;

        public int? VersionOf(DocumentCycle state, Guid cycleId) => state.Version;

        public ValueTask<DocumentCycle> ApplyAsync(DocumentCycle state, IReadOnlyList<CycleEvent> events, CancellationToken cancellationToken) =>
            new(state.With(events));

        public async Task<DocumentCycle> RereadAsync(DocumentCycle state, Guid cycleId, CancellationToken cancellationToken) =>
            (await store.FindAsync(id, cancellationToken))!.Cycle;
    }
}
