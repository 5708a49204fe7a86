namespace KinerjaPortal.Domain.Sops.Rules.Graphs;

internal static class EveryStepReachesAnEnd
{
    public static IEnumerable<SopFault> Faults(SopGraph graph)
    {
        var reaching = graph.Reaching(graph.Standing(StepSymbol.End));

        // Without an end every step would be at fault, and hide the one fault there is.
        return reaching.Count == 0
            ? []
            : graph.Steps
                .Where(step => !reaching.Contains(step.Id))
                .Select(step => new SopFault(SopRule.EveryStepReachesAnEnd, step.Id));
    }
}
