namespace KinerjaPortal.Domain.Sops.Rules.Lanes;

internal static class LanesAreUsed
{
    public static IEnumerable<SopProblem> Problems(SopDefinition sheet)
    {
        var used = sheet.Steps.Select(step => step.Pelaksana).ToHashSet();
        return sheet.Lanes
            .DistinctBy(lane => lane.Pelaksana)
            .Where(lane => !used.Contains(lane.Pelaksana))
            .Select(lane => new SopProblem(SopRule.LanesAreUsed, Pelaksana: lane.Pelaksana));
    }
}
