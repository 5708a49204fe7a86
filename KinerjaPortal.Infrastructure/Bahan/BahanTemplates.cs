using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Persistence.Rows;
using KinerjaPortal.Infrastructure.Sops;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Bahan;

/// <summary>What is usually asked for at each step of an SOP, kept from cycle to cycle. Who may change it is asked before.</summary>
public sealed class BahanTemplates(IDbContextFactory<PortalContext> contexts, WriteGate gate, SopCatalogue sops)
{
    /// <summary>
    /// The template of a row, in order; empty where none was kept. A version that was drawn anew has rows of other ids: then
    /// the template of the row with the same number and activity in the newest former version that has one.
    /// </summary>
    public async Task<IReadOnlyList<BahanTemplate>> ListAsync(SopVersion sheet, SopStep step, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await db.BahanTemplates.AsNoTracking()
            .Where(row => row.SopId == sheet.SopId)
            .OrderBy(row => row.Ordinal)
            .ToListAsync(cancellationToken);
        var byStep = rows.ToLookup(row => row.StepId);
        var stepId = rows.Count == 0 || byStep.Contains(step.Id)
            ? step.Id
            : await FormerRowAsync(db, sheet, step, byStep.Contains, cancellationToken);
        return [.. byStep[stepId].Select(Read)];
    }

    /// <summary>Puts these in the place of whatever was kept for the row.</summary>
    public async Task ReplaceAsync(Guid sopId, Guid stepId, IReadOnlyList<BahanTemplate> things, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.BahanTemplates.RemoveRange(await db.BahanTemplates.Where(row => row.SopId == sopId && row.StepId == stepId).ToListAsync(cancellationToken));
        db.BahanTemplates.AddRange(things.Select((thing, ordinal) => RowOf(sopId, stepId, ordinal, thing)));
        await gate.SaveAsync(db, cancellationToken);
    }

    private async Task<Guid> FormerRowAsync(
        PortalContext db, SopVersion sheet, SopStep step, Func<Guid, bool> hasTemplate, CancellationToken cancellationToken)
    {
        var former = await db.SopVersions
            .Where(version => version.SopId == sheet.SopId && version.Number < sheet.Number)
            .OrderByDescending(version => version.Number)
            .Select(version => version.Id)
            .ToListAsync(cancellationToken);
        foreach (var versionId in former)
        {
            var version = await sops.VersionAsync(versionId, cancellationToken);
            if (version.Steps.FirstOrDefault(row => hasTemplate(row.Id) && IsSame(row, step)) is { } row)
            {
                return row.Id;
            }
        }

        return step.Id;
    }

    private static bool IsSame(SopStep one, SopStep other) =>
        one.Number == other.Number && string.Equals(one.Activity.Trim(), other.Activity.Trim(), StringComparison.OrdinalIgnoreCase);

    private static BahanTemplate Read(BahanTemplateRow row) => new(
        row.Title, row.Note, row.Kind, row.Columns is null ? null : Lines(row.Columns), row.Required, row.Restricted, Lines(row.Posts),
        row is { FormatName: { } name, FormatSha256: { } sha256, FormatSize: { } size, FormatMediaType: { } mediaType }
            ? new FiledFile(row.Id, name, sha256, size, mediaType)
            : null);

    private static BahanTemplateRow RowOf(Guid sopId, Guid stepId, int ordinal, BahanTemplate thing) => new()
    {
        Id = Guid.CreateVersion7(),
        SopId = sopId,
        StepId = stepId,
        Ordinal = ordinal,
        Title = thing.Title,
        Note = thing.Note,
        Kind = thing.Kind,
        Columns = thing.Columns is null ? null : string.Join('\n', thing.Columns),
        Required = thing.Required,
        Restricted = thing.Restricted,
        Posts = string.Join('\n', thing.Posts),
        FormatName = thing.Format?.Name,
        FormatSha256 = thing.Format?.Sha256,
        FormatSize = thing.Format?.Size,
        FormatMediaType = thing.Format?.MediaType,
    };

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
