using KinerjaPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Files;

/// <summary>Which contents are named by a row, and so are somebody's.</summary>
internal static class FileNames
{
    /// <summary>Those of the given contents that are filed, on their way to be filed, or the format of a template.</summary>
    public static async Task<HashSet<string>> NamedAsync(PortalContext db, IReadOnlyList<string> contents, CancellationToken cancellationToken) =>
    [
        .. await db.CycleFiles.Where(file => contents.Contains(file.Sha256)).Select(file => file.Sha256)
            .Union(db.Uploads.Where(upload => contents.Contains(upload.Sha256!)).Select(upload => upload.Sha256!))
            .Union(db.BahanTemplates.Where(template => contents.Contains(template.FormatSha256!)).Select(template => template.FormatSha256!))
            .ToListAsync(cancellationToken),
    ];
}
