namespace KinerjaPortal.Domain.Sops.Rules;

/// <summary>
/// A sheet as steps and arrows, for the rules. Unlike <see cref="SopVersion"/> it can hold any sheet, also one with two
/// steps of one id or an arrow into nothing.
/// </summary>
internal sealed class SopGraph(SopDefinition definition)
{
    private readonly HashSet<Guid> _ids = [.. definition.Steps.Select(step => step.Id)];
    private readonly ILookup<Guid, SopFlow> _from = definition.Flows.ToLookup(flow => flow.From);
    private readonly ILookup<Guid, SopFlow> _to = definition.Flows.ToLookup(flow => flow.To);

    public IReadOnlyList<SopStep> Steps => definition.Steps;

    public IReadOnlyList<SopFlow> Flows => definition.Flows;

    public bool Has(Guid stepId) => _ids.Contains(stepId);

    public IEnumerable<SopFlow> FlowsFrom(SopStep step) => _from[step.Id];

    public IEnumerable<SopStep> Standing(StepSymbol symbol) => Steps.Where(step => step.Symbol == symbol);

    public HashSet<Guid> ReachedFrom(IEnumerable<SopStep> steps) =>
        Walk(steps, id => _from[id].Select(flow => flow.To));

    public HashSet<Guid> Reaching(IEnumerable<SopStep> steps) =>
        Walk(steps, id => _to[id].Select(flow => flow.From));

    private static HashSet<Guid> Walk(IEnumerable<SopStep> steps, Func<Guid, IEnumerable<Guid>> neighbours)
    {
        var seen = steps.Select(step => step.Id).ToHashSet();
        var open = new Stack<Guid>(seen);
        while (open.TryPop(out var id))
        {
            foreach (var neighbour in neighbours(id))
            {
                if (seen.Add(neighbour))
                {
                    open.Push(neighbour);
                }
            }
        }

        return seen;
    }
}
