using KinerjaPortal.Domain.Cycles;

namespace KinerjaPortal.Infrastructure.Events;

/// <summary>
/// Puts events in the order in which they happened to each cycle, and drops what was given before. A node hears of its
/// own version n+1 before it reads another node's n from the table; between cycles no order is kept, none is needed.
/// Not thread-safe: the feed's one loop owns it.
/// </summary>
internal sealed class FeedOrder(TimeProvider clock)
{
    /// <summary>How long a closed cycle is remembered, so that the tail's echo of its last events is still known as one.</summary>
    public static readonly TimeSpan ClosedRemembered = TimeSpan.FromMinutes(10);

    private readonly Dictionary<Guid, int> _given = [];
    private readonly Queue<(Guid CycleId, DateTimeOffset At)> _closed = [];

    /// <summary>The version of this cycle that was given last, or null when none was since the feed began.</summary>
    public int? LastGiven(Guid cycleId) => _given.TryGetValue(cycleId, out var version) ? version : null;

    public bool WasGiven(CycleEvent e) => LastGiven(e.CycleId) >= e.Version;

    /// <summary>True when nothing of this cycle can be missing before the event.</summary>
    public bool Follows(CycleEvent e) => e.Version == 1 || LastGiven(e.CycleId) == e.Version - 1;

    public void Give(CycleEvent e)
    {
        _given[e.CycleId] = e.Version;
        if (e.Fact is CycleCompleted or CycleCancelled)
        {
            _closed.Enqueue((e.CycleId, clock.GetUtcNow()));
        }

        while (_closed.TryPeek(out var oldest) && clock.GetUtcNow() - oldest.At > ClosedRemembered)
        {
            _given.Remove(_closed.Dequeue().CycleId);
        }
    }
}
