namespace KinerjaPortal.Domain.Sops.Rules.Graphs;

/// <summary>The fault names the missing step, once for every arrow that touches it.</summary>
internal static class ArrowsJoinStepsOfTheSheet
{
    public static IEnumerable<SopFault> Faults(SopGraph graph) =>
        graph.Flows
            .SelectMany(flow => new[] { flow.From, flow.To })
            .Where(id => !graph.Has(id))
            .Select(id => new SopFault(SopRule.ArrowsJoinStepsOfTheSheet, id));
}
