namespace KinerjaPortal.Domain.Sops.Rules.Graphs;

internal static class DecisionsLeadOnByOneYaAndOneTidak
{
    public static IEnumerable<SopFault> Faults(SopGraph graph) =>
        graph.Standing(StepSymbol.Decision)
            .Where(step => !graph.FlowsFrom(step).Select(flow => flow.Label).Order().SequenceEqual([FlowLabel.Ya, FlowLabel.Tidak]))
            .Select(step => new SopFault(SopRule.DecisionsLeadOnByOneYaAndOneTidak, step.Id));
}
