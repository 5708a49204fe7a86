namespace KinerjaPortal.Domain.Sops.Rules.Graphs;

internal static class OtherStepsLeadOnByOnePlainArrow
{
    public static IEnumerable<SopFault> Faults(SopGraph graph) =>
        graph.Steps
            .Where(step => step.Symbol is StepSymbol.Start or StepSymbol.Process)
            .Where(step => !graph.FlowsFrom(step).Select(flow => flow.Label).SequenceEqual([FlowLabel.None]))
            .Select(step => new SopFault(SopRule.OtherStepsLeadOnByOnePlainArrow, step.Id));
}
