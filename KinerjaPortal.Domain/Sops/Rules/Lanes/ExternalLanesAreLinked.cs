namespace KinerjaPortal.Domain.Sops.Rules.Lanes;

/// <summary>Nobody outside can act at a lane that is linked to no office; the post that handed on must record it for them.</summary>
internal static class ExternalLanesAreLinked
{
    public static IEnumerable<SopProblem> Problems(SopDefinition sheet, ReviewContext context)
    {
        var unlinked = context.Posts.Where(post => post is { IsExternal: true, LinkedOpdId: null }).Select(post => post.Code).ToHashSet();
        return sheet.Lanes
            .DistinctBy(lane => lane.Pelaksana)
            .Where(lane => unlinked.Contains(lane.Pelaksana))
            .Select(lane => new SopProblem(SopRule.ExternalLanesAreLinked, Pelaksana: lane.Pelaksana));
    }
}
