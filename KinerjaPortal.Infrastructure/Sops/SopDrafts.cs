using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Sops;

/// <summary>
/// The sheets that are being drawn. An SOP has one draft at a time, and one browser tab at a time may save it: the others
/// read, and may take it over. Who may draw at all is asked before (admins of the office).
/// </summary>
public sealed class SopDrafts(IDbContextFactory<PortalContext> contexts, WriteGate gate, TimeProvider clock)
{
    /// <summary>A tab that was not heard of for so long has gone; the next one need not take over.</summary>
    public static readonly TimeSpan PresentFor = TimeSpan.FromSeconds(90);

    /// <summary>A draft of an SOP that the office did not have.</summary>
    public async Task<SopDraft> CreateSopAsync(
        Guid opdId, string opdCode, DocumentType documentType, SopDefinition sheet, Guid personId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        var sop = new Sop(id, opdId, await FreeSlugAsync(db, opdCode, documentType, id, cancellationToken), documentType, SopTitle.Of(sheet));
        db.Sops.Add(sop);
        var version = AddVersion(db, sop.Id, 1, sheet, personId);
        await gate.SaveAsync(db, cancellationToken);
        return Read(sop, version.Version, version.Draft, editorName: null);
    }

    /// <summary>A draft of a further version; with <see cref="DraftOutcome.HasDraft"/> where there is one already.</summary>
    public async Task<DraftOutcome> CreateVersionAsync(Guid sopId, SopDefinition sheet, Guid personId, CancellationToken cancellationToken)
    {
        if (await FindSopAsync(sopId, cancellationToken) is not { } sop)
        {
            return new DraftOutcome.Gone();
        }

        // Of two admins at once the second waits for the first, and finds the draft that was made.
        var made = await gate.RunAsync<(SopVersionRow Version, SopDraftRow Draft)?>(
            contexts,
            async db =>
            {
                await SopLock.TakeAsync(db, sopId, cancellationToken);
                var versions = db.SopVersions.Where(version => version.SopId == sopId);
                if (await versions.AnyAsync(version => version.Status == SopVersionStatus.Draft || version.Status == SopVersionStatus.Submitted, cancellationToken))
                {
                    return null;
                }

                var number = await versions.MaxAsync(version => (int?)version.Number, cancellationToken) ?? 0;
                var added = AddVersion(db, sopId, number + 1, sheet, personId);
                await db.SaveChangesAsync(cancellationToken);
                return added;
            },
            cancellationToken,
            commits: added => added is not null);
        return made is { } done ? new DraftOutcome.Done(Read(sop, done.Version, done.Draft, editorName: null))
            : await FindAsync(sopId, cancellationToken) is { } draft ? new DraftOutcome.HasDraft(draft)
            : new DraftOutcome.Gone();
    }

    /// <summary>The draft of an SOP, also one that was submitted, or null.</summary>
    public async Task<SopDraft?> FindAsync(Guid sopId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await FirstAsync(Drafts(db).Where(row => row.Sop.Id == sopId), cancellationToken);
    }

    /// <summary>The drafts of an office, or of all; newest first.</summary>
    public async Task<IReadOnlyList<SopDraft>> ListAsync(Guid? opdId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await Drafts(db).Where(row => opdId == null || row.Sop.OpdId == opdId).ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.Read()).OrderByDescending(draft => draft.SavedAt)];
    }

    /// <summary>
    /// Opens a draft to draw on it in this tab. Where another tab has it, <see cref="DraftOutcome.InOtherHands"/>, unless
    /// <paramref name="takeOver"/>.
    /// </summary>
    public async Task<DraftOutcome> OpenAsync(
        Guid versionId, Guid sittingId, Guid personId, bool takeOver, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var away = now - PresentFor;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        int taken;
        using (await gate.EnterAsync(cancellationToken))
        {
            taken = await db.SopDrafts
                .Where(draft => draft.VersionId == versionId
                    && (takeOver || draft.SittingId == null || draft.SittingId == sittingId || draft.EditorSeenAt < away))
                .Where(draft => db.SopVersions.Any(version => version.Id == versionId && version.Status == SopVersionStatus.Draft))
                .ExecuteUpdateAsync(
                    set => set
                        .SetProperty(draft => draft.SittingId, sittingId)
                        .SetProperty(draft => draft.EditorId, personId)
                        .SetProperty(draft => draft.EditorSeenAt, now),
                    cancellationToken);
        }

        return await FirstAsync(Drafts(db).Where(row => row.Version.Id == versionId), cancellationToken) switch
        {
            null => new DraftOutcome.Gone(),
            var draft when taken > 0 || draft.Status == SopVersionStatus.Submitted => new DraftOutcome.Done(draft),
            var draft => new DraftOutcome.InOtherHands(draft),
        };
    }

    /// <summary>Saves what was drawn in this tab on the revision it saw.</summary>
    public async Task<DraftOutcome> SaveAsync(
        Guid versionId, Guid sittingId, int revision, SopDefinition sheet, Guid personId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var text = SopDefinitionJson.Write(sheet);
        var title = SopTitle.Of(sheet);
        var saved = await gate.RunAsync(
            contexts,
            async db => await SopLock.TakeByVersionAsync(db, versionId, cancellationToken) is { } sopId
                && await db.SopVersions
                    .Where(version => version.Id == versionId && version.Status == SopVersionStatus.Draft)
                    .ExecuteUpdateAsync(set => set.SetProperty(version => version.Definition, text), cancellationToken) > 0
                && await db.SopDrafts
                    .Where(draft => draft.VersionId == versionId && draft.SittingId == sittingId && draft.Revision == revision)
                    .ExecuteUpdateAsync(
                        set => set
                            .SetProperty(draft => draft.Revision, revision + 1)
                            .SetProperty(draft => draft.SavedAt, now)
                            .SetProperty(draft => draft.SavedBy, personId)
                            .SetProperty(draft => draft.EditorSeenAt, now),
                        cancellationToken) > 0
                && await RetitleAsync(db, sopId, versionId, title, cancellationToken),
            cancellationToken,
            commits: done => done);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await FirstAsync(Drafts(db).Where(row => row.Version.Id == versionId), cancellationToken) switch
        {
            null => new DraftOutcome.Gone(),
            { Status: not SopVersionStatus.Draft } => new DraftOutcome.Gone(),
            var draft when draft.Editor?.SittingId != sittingId => new DraftOutcome.InOtherHands(draft),
            var draft when saved => new DraftOutcome.Done(draft),
            var draft => new DraftOutcome.SavedElsewhere(draft),
        };
    }

    /// <summary>Says that this tab is still there. False when the draft is no longer in its hands.</summary>
    public async Task<bool> StayAsync(Guid versionId, Guid sittingId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        using var turn = await gate.EnterAsync(cancellationToken);
        return await db.SopDrafts
            .Where(draft => draft.VersionId == versionId && draft.SittingId == sittingId)
            .ExecuteUpdateAsync(set => set.SetProperty(draft => draft.EditorSeenAt, now), cancellationToken) > 0;
    }

    /// <summary>Lays the draft out of this tab's hands, so that the next one need not take over.</summary>
    public async Task LeaveAsync(Guid versionId, Guid sittingId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        using var turn = await gate.EnterAsync(cancellationToken);
        await db.SopDrafts
            .Where(draft => draft.VersionId == versionId && draft.SittingId == sittingId)
            .ExecuteUpdateAsync(set => set.SetProperty(draft => draft.SittingId, (Guid?)null), cancellationToken);
    }

    /// <summary>
    /// Throws a draft away, and the SOP with it when it never had another version. False when there is no such draft.
    /// </summary>
    public async Task<bool> DiscardAsync(Guid versionId, CancellationToken cancellationToken)
    {
        return await gate.RunAsync(
            contexts,
            async db =>
            {
                var sopId = await SopLock.TakeByVersionAsync(db, versionId, cancellationToken);
                var gone = await db.SopVersions
                    .Where(version => version.Id == versionId && (version.Status == SopVersionStatus.Draft || version.Status == SopVersionStatus.Submitted))
                    .ExecuteDeleteAsync(cancellationToken);
                await db.Sops
                    .Where(sop => sop.Id == sopId && !db.SopVersions.Any(version => version.SopId == sopId))
                    .ExecuteDeleteAsync(cancellationToken);
                return gone > 0;
            },
            cancellationToken);
    }

    /// <summary>An SOP that was never established goes by the title of its draft.</summary>
    private static async Task<bool> RetitleAsync(PortalContext db, Guid sopId, Guid versionId, string title, CancellationToken cancellationToken)
    {
        await db.Sops
            .Where(sop => sop.Id == sopId && db.SopVersions.Any(version => version.Id == versionId && version.Number == 1))
            .ExecuteUpdateAsync(set => set.SetProperty(sop => sop.Title, title), cancellationToken);
        return true;
    }

    private async Task<Sop?> FindSopAsync(Guid sopId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Sops.AsNoTracking().FirstOrDefaultAsync(sop => sop.Id == sopId, cancellationToken);
    }

    private (SopVersionRow Version, SopDraftRow Draft) AddVersion(PortalContext db, Guid sopId, int number, SopDefinition sheet, Guid personId)
    {
        var now = clock.GetUtcNow();
        var version = new SopVersionRow
        {
            Id = Guid.CreateVersion7(now),
            SopId = sopId,
            Number = number,
            Status = SopVersionStatus.Draft,
            Definition = SopDefinitionJson.Write(sheet),
            CreatedAt = now,
            CreatedBy = personId,
        };
        var draft = new SopDraftRow { VersionId = version.Id, Revision = 0, SavedAt = now, SavedBy = personId };
        db.SopVersions.Add(version);
        db.SopDrafts.Add(draft);
        return (version, draft);
    }

    private static async Task<string> FreeSlugAsync(
        PortalContext db, string opdCode, DocumentType documentType, Guid id, CancellationToken cancellationToken)
    {
        var plain = $"{opdCode}-{documentType.ToString().ToLowerInvariant()}";
        return await db.Sops.AnyAsync(sop => sop.Slug == plain, cancellationToken) ? $"{plain}-{id:N}" : plain;
    }

    private static IQueryable<Joined> Drafts(PortalContext db) =>
        from draft in db.SopDrafts.AsNoTracking()
        join version in db.SopVersions.AsNoTracking() on draft.VersionId equals version.Id
        join sop in db.Sops.AsNoTracking() on version.SopId equals sop.Id
        where version.Status == SopVersionStatus.Draft || version.Status == SopVersionStatus.Submitted
        select new Joined
        {
            Sop = sop,
            Version = version,
            Draft = draft,
            EditorName = db.Users.Where(user => user.Id == draft.EditorId).Select(user => user.FullName).FirstOrDefault(),
        };

    private static async Task<SopDraft?> FirstAsync(IQueryable<Joined> rows, CancellationToken cancellationToken) =>
        (await rows.FirstOrDefaultAsync(cancellationToken))?.Read();

    private static SopDraft Read(Sop sop, SopVersionRow version, SopDraftRow draft, string? editorName) => new(
        sop,
        version.Id,
        version.Number,
        version.Status,
        SopDefinitionJson.Read(version.Definition),
        draft.Revision,
        draft.SavedAt,
        draft is { SittingId: { } sitting, EditorId: { } person, EditorSeenAt: { } seen }
            ? new DraftEditor(sitting, person, editorName ?? "", seen)
            : null);

    private sealed class Joined
    {
        public required Sop Sop { get; init; }

        public required SopVersionRow Version { get; init; }

        public required SopDraftRow Draft { get; init; }

        public string? EditorName { get; init; }

        public SopDraft Read() => SopDrafts.Read(Sop, Version, Draft, EditorName);
    }
}
