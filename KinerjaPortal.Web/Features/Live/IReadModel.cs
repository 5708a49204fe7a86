using KinerjaPortal.Domain.Cycles;

namespace KinerjaPortal.Web.Features.Live;

/// <summary>
/// What a <see cref="LiveProjection{TState}"/> is of: how its state is loaded, how events move it, and how one cycle of it is read again.
/// States are immutable; the projection calls one method at a time.
/// </summary>
public interface IReadModel<TState>
    where TState : class
{
    /// <summary>Whether the event can be of a cycle that this read model holds.</summary>
    bool Concerns(CycleEvent e);

    /// <summary>The state as the database has it, at one moment; null where there is nothing by this key.</summary>
    Task<TState?> LoadAsync(CancellationToken cancellationToken);

    /// <summary>The version of the cycle that the state shows; null where it does not hold the cycle.</summary>
    int? VersionOf(TState state, Guid cycleId);

    /// <summary>Whether these events bring a cycle in that the state does not hold.</summary>
    bool Begins(IReadOnlyList<CycleEvent> events) => true;

    /// <summary>The state after these events of one cycle, which follow the version that it shows.</summary>
    ValueTask<TState> ApplyAsync(TState state, IReadOnlyList<CycleEvent> events, CancellationToken cancellationToken);

    /// <summary>The state with this one cycle as the database has it now.</summary>
    Task<TState> RereadAsync(TState state, Guid cycleId, CancellationToken cancellationToken);

    /// <summary>Other cycles that left the state when this one moved on. Asked at every handoff, so it must not look at all of them.</summary>
    IEnumerable<Guid> Evicted(TState before, TState after, Guid cycleId) => [];
}
