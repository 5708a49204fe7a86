namespace KinerjaPortal.Domain.Sops.Rules.Lanes;

/// <summary>A lane that is no post of the office has no holder, so a cycle would lie there for ever.</summary>
internal static class LanesArePostsOfTheOffice
{
    public static IEnumerable<SopProblem> Problems(SopDefinition sheet, ReviewContext context)
    {
        var posts = context.Posts.Select(post => post.Code).ToHashSet();
        return sheet.Lanes
            .DistinctBy(lane => lane.Pelaksana)
            .Where(lane => !posts.Contains(lane.Pelaksana))
            .Select(lane => new SopProblem(SopRule.LanesArePostsOfTheOffice, Pelaksana: lane.Pelaksana));
    }
}
