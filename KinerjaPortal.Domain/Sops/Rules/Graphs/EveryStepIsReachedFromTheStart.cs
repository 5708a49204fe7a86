namespace KinerjaPortal.Domain.Sops.Rules.Graphs;

internal static class EveryStepIsReachedFromTheStart
{
    public static IEnumerable<SopFault> Faults(SopGraph graph)
    {
        var reached = graph.ReachedFrom(graph.Standing(StepSymbol.Start));

        // Without a Mulai every step would be at fault, and hide the one fault there is.
        return reached.Count == 0
            ? []
            : graph.Steps
                .Where(step => !reached.Contains(step.Id))
                .Select(step => new SopFault(SopRule.EveryStepIsReachedFromTheStart, step.Id));
    }
}
