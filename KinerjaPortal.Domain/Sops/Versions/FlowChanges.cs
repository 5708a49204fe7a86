namespace KinerjaPortal.Domain.Sops.Versions;

internal static class FlowChanges
{
    public static IEnumerable<SopChange> Of(SopDefinition before, SopDefinition after, IReadOnlyList<StepPair> pairs)
    {
        // Every row of either sheet under one name: that of the new sheet where the row is in both.
        var nameOf = pairs.Where(pair => pair.Before is not null)
            .DistinctBy(pair => pair.Before!.Id)
            .ToDictionary(pair => pair.Before!.Id, pair => (pair.After ?? pair.Before!).Id);
        var stepOf = pairs.Select(pair => pair.After ?? pair.Before!).DistinctBy(step => step.Id).ToDictionary(step => step.Id);

        // An arrow into nothing is a fault of a draft, and shown as that. The letter of its segilima comes with establishing, and
        // says where the paper breaks, not where the work goes.
        var was = before.Flows
            .Where(flow => nameOf.ContainsKey(flow.From) && nameOf.ContainsKey(flow.To))
            .Select(flow => flow with { From = nameOf[flow.From], To = nameOf[flow.To], Connector = null })
            .ToHashSet();
        var now = after.Flows
            .Where(flow => stepOf.ContainsKey(flow.From) && stepOf.ContainsKey(flow.To))
            .Select(flow => flow with { Connector = null })
            .ToHashSet();

        var gone = was.Where(flow => !now.Contains(flow)).ToList();
        foreach (var flow in now.Where(flow => !was.Contains(flow)))
        {
            var (from, to) = (stepOf[flow.From], stepOf[flow.To]);
            if (gone.Find(old => old.From == flow.From && old.To == flow.To) is { } same)
            {
                gone.Remove(same);
                yield return new SopChange.FlowRelabelled(from, to, same.Label, flow.Label);
            }
            else
            {
                yield return new SopChange.FlowAdded(from, to, flow.Label);
            }
        }

        foreach (var flow in gone)
        {
            yield return new SopChange.FlowRemoved(stepOf[flow.From], stepOf[flow.To], flow.Label);
        }
    }
}
