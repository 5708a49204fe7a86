namespace KinerjaPortal.Domain.Sops.Rules.Graphs;

internal static class StepIdsAreUnique
{
    public static IEnumerable<SopFault> Faults(SopDefinition definition) =>
        definition.Steps
            .CountBy(step => step.Id)
            .Where(id => id.Value > 1)
            .Select(id => new SopFault(SopRule.StepIdsAreUnique, id.Key));
}
