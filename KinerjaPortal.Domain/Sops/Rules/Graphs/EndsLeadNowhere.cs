namespace KinerjaPortal.Domain.Sops.Rules.Graphs;

internal static class EndsLeadNowhere
{
    public static IEnumerable<SopFault> Faults(SopGraph graph) =>
        graph.Standing(StepSymbol.End)
            .Where(step => graph.FlowsFrom(step).Any())
            .Select(step => new SopFault(SopRule.EndsLeadNowhere, step.Id));
}
