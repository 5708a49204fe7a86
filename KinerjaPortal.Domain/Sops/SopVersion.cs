using System.Collections.Frozen;

namespace KinerjaPortal.Domain.Sops;

/// <summary>
/// One version of an SOP, with its graph ready to be walked. A published version never changes, so an instance may be
/// kept and shared by every cycle that runs on it.
/// </summary>
public sealed class SopVersion
{
    private readonly FrozenDictionary<Guid, int> _rowOf;
    private readonly ILookup<Guid, SopFlow> _outgoing;

    public SopVersion(Guid id, Guid sopId, int number, SopVersionStatus status, SopDefinition definition)
    {
        Id = id;
        SopId = sopId;
        Number = number;
        Status = status;
        Definition = definition;
        _rowOf = definition.Steps.Select((step, row) => (step.Id, row)).ToFrozenDictionary(s => s.Id, s => s.row);
        _outgoing = definition.Flows.ToLookup(flow => flow.From);
    }

    public Guid Id { get; }

    public Guid SopId { get; }

    public int Number { get; }

    public SopVersionStatus Status { get; }

    public SopDefinition Definition { get; }

    public SopIdentity Identity => Definition.Identity;

    public IReadOnlyList<SopLane> Lanes => Definition.Lanes;

    public IReadOnlyList<SopStep> Steps => Definition.Steps;

    public IReadOnlyList<SopFlow> Flows => Definition.Flows;

    /// <summary>The row at which a cycle begins.</summary>
    public SopStep Start => Steps.First(step => step.Symbol == StepSymbol.Start);

    public bool Has(Guid stepId) => _rowOf.ContainsKey(stepId);

    public SopStep Step(Guid stepId) => Steps[_rowOf[stepId]];

    /// <summary>Position on the sheet, from 0.</summary>
    public int RowOf(Guid stepId) => _rowOf[stepId];

    public IEnumerable<SopFlow> FlowsFrom(Guid stepId) => _outgoing[stepId];

    /// <summary>The step to which the arrow with this label leads, or null where the chart has none.</summary>
    public SopStep? Next(Guid stepId, FlowLabel label) =>
        _outgoing[stepId].FirstOrDefault(flow => flow.Label == label) is { } flow ? Step(flow.To) : null;

    public SopLane Lane(string pelaksana) => Lanes.First(lane => lane.Pelaksana == pelaksana);
}
