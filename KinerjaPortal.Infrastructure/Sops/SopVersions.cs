using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Flowcharts.Pages;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Rules;
using KinerjaPortal.Domain.Sops.Versions;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Sops;

/// <summary>
/// The life of a version after it was drawn: handed in, taken back, established. Who may is asked before (admins of the
/// office). Each step takes the version from where it must stand in one statement, so of two at once one does it.
/// </summary>
public sealed class SopVersions(IDbContextFactory<PortalContext> contexts, WriteGate gate, TimeProvider clock)
{
    /// <summary>An SOP with its versions, newest first, as they stand today where the office is; null when there is none.</summary>
    public async Task<SopHistory?> FindAsync(Guid sopId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.Sops.AsNoTracking().FirstOrDefaultAsync(sop => sop.Id == sopId, cancellationToken) is not { } sop)
        {
            return null;
        }

        var rows = await db.SopVersions.AsNoTracking()
            .Where(version => version.SopId == sopId)
            .OrderByDescending(version => version.Number)
            .ToListAsync(cancellationToken);
        var people = rows.SelectMany(row => new[] { row.CreatedBy, row.SubmittedBy, row.EstablishedBy }).OfType<Guid>().Distinct().ToList();
        var names = await db.Users.AsNoTracking().Where(user => people.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.FullName, cancellationToken);
        var running = await db.Cycles.AsNoTracking()
            .Where(cycle => cycle.SopId == sopId && cycle.Status == CycleStatus.Running)
            .GroupBy(cycle => cycle.SopVersionId)
            .Select(cycles => new { VersionId = cycles.Key, Count = cycles.Count() })
            .ToDictionaryAsync(cycles => cycles.VersionId, cycles => cycles.Count, cancellationToken);
        var zone = await db.Opds.Where(opd => opd.Id == sop.OpdId).Select(opd => opd.Zone).FirstAsync(cancellationToken);
        var standings = VersionLife.Standings(
            rows.ConvertAll(row => new VersionLife(row.Number, row.Status, row.EffectiveFrom)), zone.DateOf(clock.GetUtcNow()));
        return new SopHistory(sop, [.. rows.Zip(standings, (row, standing) => new ListedVersion(
            new SopVersion(row.Id, row.SopId, row.Number, row.Status, SopDefinitionJson.Read(row.Definition)),
            standing,
            row.EffectiveFrom,
            row.SourceHash is not null,
            new VersionAct(row.CreatedAt, NameOf(row.CreatedBy)),
            Act(row.SubmittedAt, row.SubmittedBy),
            Act(row.EstablishedAt, row.EstablishedBy),
            running.GetValueOrDefault(row.Id)))]);

        string? NameOf(Guid? person) => person is { } id ? names.GetValueOrDefault(id) : null;
        VersionAct? Act(DateTimeOffset? at, Guid? person) => at is { } moment ? new VersionAct(moment, NameOf(person)) : null;
    }

    /// <summary>The office whose SOP the version is of, or null when there is no such version.</summary>
    public async Task<Guid?> OfficeOfAsync(Guid versionId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.SopVersions
            .Where(version => version.Id == versionId)
            .Join(db.Sops, version => version.SopId, sop => sop.Id, (_, sop) => (Guid?)sop.OpdId)
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Hands a draft in (ajukan): nobody draws on it any more. Refused while its sheet could not be run.</summary>
    public Task<VersionOutcome> SubmitAsync(Guid versionId, Guid personId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return ChangeAsync(
            versionId,
            SopVersionStatus.Submitted,
            (db, token) => db.SopVersions
                .Where(version => version.Id == versionId && version.Status == SopVersionStatus.Draft)
                .ExecuteUpdateAsync(
                    set => set
                        .SetProperty(version => version.Status, SopVersionStatus.Submitted)
                        .SetProperty(version => version.SubmittedAt, now)
                        .SetProperty(version => version.SubmittedBy, personId),
                    token),
            async (db, row, token) =>
            {
                if (await WhatKeepsItAsync(db, row, token) is { } refusal)
                {
                    return refusal;
                }

                await db.SopDrafts.Where(draft => draft.VersionId == versionId)
                    .ExecuteUpdateAsync(set => set.SetProperty(draft => draft.SittingId, (Guid?)null), token);
                return new VersionOutcome.Done();
            },
            cancellationToken);
    }

    /// <summary>Takes a version that was handed in back to be drawn on (tarik kembali).</summary>
    public Task<VersionOutcome> WithdrawAsync(Guid versionId, CancellationToken cancellationToken) =>
        ChangeAsync(
            versionId,
            SopVersionStatus.Draft,
            (db, token) => db.SopVersions
                .Where(version => version.Id == versionId && version.Status == SopVersionStatus.Submitted)
                .ExecuteUpdateAsync(
                    set => set
                        .SetProperty(version => version.Status, SopVersionStatus.Draft)
                        .SetProperty(version => version.SubmittedAt, (DateTimeOffset?)null)
                        .SetProperty(version => version.SubmittedBy, (Guid?)null),
                    token),
            (_, _, _) => Task.FromResult<VersionOutcome>(new VersionOutcome.Done()),
            cancellationToken);

    /// <summary>Establishes a version that was handed in (sahkan): from here on its sheet never changes again.</summary>
    public async Task<VersionOutcome> EstablishAsync(
        Guid versionId, Establishment establishment, ZonaWaktu zone, Guid personId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (establishment.Faults(zone.DateOf(now)).ToList() is { Count: > 0 } faults)
        {
            return new VersionOutcome.BadEstablishment(faults);
        }

        return await ChangeAsync(
            versionId,
            SopVersionStatus.Published,
            (db, token) => db.SopVersions
                .Where(version => version.Id == versionId && version.Status == SopVersionStatus.Submitted)
                .ExecuteUpdateAsync(
                    set => set
                        .SetProperty(version => version.Status, SopVersionStatus.Published)
                        .SetProperty(version => version.EstablishedAt, now)
                        .SetProperty(version => version.EstablishedBy, personId)
                        .SetProperty(version => version.EffectiveFrom, establishment.EffectiveFrom),
                    token),
            async (db, row, token) =>
            {
                if (await WhatKeepsItAsync(db, row, token) is { } refusal)
                {
                    return refusal;
                }

                var earlier = await EarlierAsync(db, row, token);
                var sheet = establishment
                    .Establish(SopDefinitionJson.Read(row.Definition), row.Number, zone.DateOf(row.SubmittedAt ?? now))
                    .WithOffPageLetters(earlier);
                var text = SopDefinitionJson.Write(sheet);
                await db.SopVersions.Where(version => version.Id == versionId)
                    .ExecuteUpdateAsync(set => set.SetProperty(version => version.Definition, text), token);
                await db.SopDrafts.Where(draft => draft.VersionId == versionId).ExecuteDeleteAsync(token);
                await RetitleAsync(db, row, sheet, earlier, token);
                return new VersionOutcome.Done();
            },
            cancellationToken);
    }

    /// <summary>
    /// An SOP goes by another title once its sheet does. The library's sheets of one office all print the same title, so
    /// one that was kept says nothing.
    /// </summary>
    private static async Task RetitleAsync(
        PortalContext db, SopVersionRow row, SopDefinition sheet, IReadOnlyList<SopDefinition> earlier, CancellationToken cancellationToken)
    {
        if (earlier.Count == 0 || earlier[^1].Identity.Title != sheet.Identity.Title)
        {
            var title = SopTitle.Of(sheet);
            await db.Sops.Where(sop => sop.Id == row.SopId).ExecuteUpdateAsync(set => set.SetProperty(sop => sop.Title, title), cancellationToken);
        }
    }

    /// <summary>Takes the version in one statement, does the rest in the same transaction, and leaves no trace of a refusal.</summary>
    private async Task<VersionOutcome> ChangeAsync(
        Guid versionId, SopVersionStatus target,
        Func<PortalContext, CancellationToken, Task<int>> take,
        Func<PortalContext, SopVersionRow, CancellationToken, Task<VersionOutcome>> rest,
        CancellationToken cancellationToken)
    {
        return await gate.RunAsync(
            contexts,
            async db =>
            {
                await SopLock.TakeByVersionAsync(db, versionId, cancellationToken);
                var taken = await take(db, cancellationToken) > 0;
                var row = await db.SopVersions.AsNoTracking().FirstOrDefaultAsync(version => version.Id == versionId, cancellationToken);
                return row is null ? new VersionOutcome.Unknown()
                    : taken ? await rest(db, row, cancellationToken)
                    : row.Status == target ? await AlreadyThereAsync(db, row, cancellationToken)
                    : new VersionOutcome.NotFromHere(row.Status);
            },
            cancellationToken,
            commits: outcome => outcome is VersionOutcome.Done);
    }

    private static async Task<VersionOutcome> AlreadyThereAsync(PortalContext db, SopVersionRow row, CancellationToken cancellationToken)
    {
        var (by, at) = row.Status == SopVersionStatus.Published ? (row.EstablishedBy, row.EstablishedAt) : (row.SubmittedBy, row.SubmittedAt);
        var name = by is null ? null : await db.Users.Where(user => user.Id == by).Select(user => user.FullName).FirstOrDefaultAsync(cancellationToken);
        return new VersionOutcome.AlreadyThere(row.Status, name, at);
    }

    /// <summary>What keeps a sheet from being handed in or established, or null.</summary>
    private static async Task<VersionOutcome?> WhatKeepsItAsync(PortalContext db, SopVersionRow row, CancellationToken cancellationToken)
    {
        var sheet = SopDefinitionJson.Read(row.Definition);
        var sop = await db.Sops.AsNoTracking().FirstAsync(sop => sop.Id == row.SopId, cancellationToken);
        var opds = await db.Opds.AsNoTracking().ToListAsync(cancellationToken);
        var posts = await db.Pelaksana.AsNoTracking().Where(post => post.OpdId == sop.OpdId).ToListAsync(cancellationToken);
        var context = new ReviewContext(
            opds.First(opd => opd.Id == sop.OpdId), posts, sop.DocumentType, opds.FindAll(opd => opd.Id != sop.OpdId));
        var faults = SopReview.Of(sheet, context).Where(problem => problem.Severity == SopSeverity.Fault).ToList();
        return faults.Count == 0 ? null : new VersionOutcome.Faulty(sheet, faults);
    }

    /// <summary>The sheets that were established before this one, oldest first: their segilima keep their letters.</summary>
    private static async Task<IReadOnlyList<SopDefinition>> EarlierAsync(PortalContext db, SopVersionRow row, CancellationToken cancellationToken)
    {
        var texts = await db.SopVersions.AsNoTracking()
            .Where(version => version.SopId == row.SopId && version.Number < row.Number
                && (version.Status == SopVersionStatus.Published || version.Status == SopVersionStatus.Retired))
            .OrderBy(version => version.Number)
            .Select(version => version.Definition)
            .ToListAsync(cancellationToken);
        return texts.ConvertAll(SopDefinitionJson.Read);
    }
}
