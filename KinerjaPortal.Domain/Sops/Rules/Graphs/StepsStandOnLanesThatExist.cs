namespace KinerjaPortal.Domain.Sops.Rules.Graphs;

internal static class StepsStandOnLanesThatExist
{
    public static IEnumerable<SopFault> Faults(SopDefinition definition)
    {
        var lanes = definition.Lanes.Select(lane => lane.Pelaksana).ToHashSet();
        return definition.Steps
            .Where(step => !lanes.Contains(step.Pelaksana))
            .Select(step => new SopFault(SopRule.StepsStandOnLanesThatExist, step.Id, step.Pelaksana));
    }
}
