using KinerjaPortal.Domain.Journal;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Organisation.Keeping;

namespace KinerjaPortal.Infrastructure.Organisation.Keeping;

/// <summary>What is written down of a post, whoever makes or corrects it: the page, an import, the designer.</summary>
internal static class PostFact
{
    public static AdminFact Made(Pelaksana post) => new AdminFact(AdminDeed.PostMade, post.Name, post.Id)
        .With(AdminField.Code, null, post.Code)
        .With(AdminField.External, false, post.IsExternal)
        .With(AdminField.Plans, false, post.PlansCycles);

    public static AdminFact Corrected(Pelaksana before, Pelaksana after) => new AdminFact(AdminDeed.PostCorrected, after.Name, after.Id)
        .With(AdminField.Name, before.Name, after.Name)
        .With(AdminField.Code, before.Code, after.Code)
        .With(AdminField.External, before.IsExternal, after.IsExternal)
        .With(AdminField.Plans, before.PlansCycles, after.PlansCycles)
        .With(AdminField.Linked, before.LinkedOpdId, after.LinkedOpdId);

    /// <param name="details">Its place is where it stands on the board, and changes nothing of what the post is.</param>
    public static AdminFact Corrected(Pelaksana post, PostDetails details) => Corrected(
        post, post with { Name = details.Name, Code = details.Code, IsExternal = details.IsExternal, PlansCycles = details.PlansCycles, LinkedOpdId = details.LinkedOpdId });
}
