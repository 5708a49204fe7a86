namespace KinerjaPortal.Domain.Sops.Rules.Graphs;

internal static class ThereIsAnEnd
{
    public static IEnumerable<SopFault> Faults(SopDefinition definition) =>
        definition.Steps.Any(step => step.Symbol == StepSymbol.End) ? [] : [new SopFault(SopRule.ThereIsAnEnd)];
}
