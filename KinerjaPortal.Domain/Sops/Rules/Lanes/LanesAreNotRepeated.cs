namespace KinerjaPortal.Domain.Sops.Rules.Lanes;

internal static class LanesAreNotRepeated
{
    public static IEnumerable<SopFault> Faults(SopDefinition definition) =>
        definition.Lanes
            .CountBy(lane => lane.Pelaksana)
            .Where(lane => lane.Value > 1)
            .Select(lane => new SopFault(SopRule.LanesAreNotRepeated, Pelaksana: lane.Key));
}
