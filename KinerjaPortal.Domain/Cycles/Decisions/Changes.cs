namespace KinerjaPortal.Domain.Cycles.Decisions;

/// <summary>Collects the facts of one decision as events, numbered on from the cycle's version. Does not apply them.</summary>
internal sealed class Changes(DocumentCycle cycle, Actor actor, ActedFor? actedFor, DateTimeOffset at)
{
    private readonly List<CycleEvent> _events = [];

    public IReadOnlyList<CycleEvent> Events => _events;

    public void Add(CycleFact fact) =>
        _events.Add(new CycleEvent(cycle.OpdId, cycle.Id, cycle.Version + _events.Count + 1, fact, actor, actedFor, at));

    /// <summary>They happen.</summary>
    public StepOutcome.Done Done() => new(Events, cycle.With(Events));

    /// <summary>This one fact happens.</summary>
    public StepOutcome.Done Done(CycleFact fact)
    {
        Add(fact);
        return Done();
    }
}
