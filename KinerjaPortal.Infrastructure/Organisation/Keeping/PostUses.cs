using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Organisation.Keeping;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Sops;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Organisation.Keeping;

/// <summary>Looks for everything that uses a post: who holds it, which sheets have a lane of it, and where its code stands in what has happened.</summary>
internal static class PostUses
{
    public static async Task<PostUse> OfAsync(PortalContext db, Pelaksana post, CancellationToken cancellationToken)
    {
        var holders = await (
            from assignment in db.Assignments
            join person in db.Users on assignment.PersonId equals person.Id
            where assignment.PelaksanaId == post.Id
            select person.FullName).Distinct().ToListAsync(cancellationToken);
        var visits = await db.StepRuns.CountAsync(
            run => run.Pelaksana == post.Code && db.Cycles.Any(cycle => cycle.Id == run.CycleId && cycle.OpdId == post.OpdId), cancellationToken);
        return new PostUse(
            [.. holders.Order(StringComparer.CurrentCulture)],
            (await LanesAsync(db, post.OpdId, cancellationToken))[post.Code].ToList(),
            visits,
            await AskedAsync(db, post, cancellationToken));
    }

    /// <summary>Titles of an office's SOPs by the codes of the posts that have a lane in any of their versions.</summary>
    public static async Task<ILookup<string, string>> LanesAsync(PortalContext db, Guid opdId, CancellationToken cancellationToken)
    {
        var sheets = await (
            from version in db.SopVersions.AsNoTracking()
            join sop in db.Sops on version.SopId equals sop.Id
            where sop.OpdId == opdId
            orderby sop.DocumentType, sop.Title
            select new { sop.Id, sop.Title, version.Definition }).ToListAsync(cancellationToken);
        return sheets
            .SelectMany(sheet => SopDefinitionJson.Read(sheet.Definition).Lanes.Select(lane => (lane.Pelaksana, sheet.Id, sheet.Title)))
            .Distinct()
            .ToLookup(lane => lane.Pelaksana, lane => lane.Title);
    }

    /// <summary>What is usually asked of the post at a step, and what was asked of it: a Kabid without a lane owes bahan all the same.</summary>
    private static async Task<int> AskedAsync(PortalContext db, Pelaksana post, CancellationToken cancellationToken)
    {
        var templates = await db.BahanTemplates
            .Where(template => template.Posts.Contains(post.Code) && db.Sops.Any(sop => sop.Id == template.SopId && sop.OpdId == post.OpdId))
            .Select(template => template.Posts)
            .ToListAsync(cancellationToken);

        // As canonical JSON writes a code: between quotation marks, and nothing in it is escaped.
        var quoted = $"\"{post.Code}\"";
        return templates.Count(posts => posts.Split('\n').Contains(post.Code))
            + await db.CycleEvents.CountAsync(e => e.OpdId == post.OpdId && e.Kind == nameof(BahanRequested) && e.Payload.Contains(quoted), cancellationToken);
    }
}
