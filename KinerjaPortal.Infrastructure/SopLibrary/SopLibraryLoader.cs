using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Calendars;
using KinerjaPortal.Infrastructure.Deadlines;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Persistence.Rows;
using KinerjaPortal.Infrastructure.Sops;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.SopLibrary;

/// <summary>
/// Brings the library into the database. What is there already stays: a file that was not changed does nothing, a file
/// that was changed becomes a new version, and the one before it retires but is never edited.
/// </summary>
public sealed class SopLibraryLoader(IDbContextFactory<PortalContext> contexts, WriteGate gate, TimeProvider clock)
{
    /// <exception cref="SopLibraryException">A file is damaged. Nothing was written.</exception>
    public Task RunAsync(CancellationToken cancellationToken) => LoadAsync(SopLibraryReader.ReadAll(), cancellationToken);

    internal Task LoadAsync(LibraryContents library, CancellationToken cancellationToken) => gate.RunAsync(
        contexts,
        async db =>
        {
            var opds = await AddOfficesAsync(db, library.Offices, cancellationToken);
            await AddHolidaysAsync(db, cancellationToken);
            await AddDeadlinesAsync(db, cancellationToken);
            var added = await AddSopsAsync(db, library.Sops, opds, cancellationToken);
            await AddPostsAsync(db, library.Offices, opds, added, cancellationToken);
            if (!db.ChangeTracker.HasChanges())
            {
                return false;
            }

            await db.SaveChangesAsync(cancellationToken);
            await ChangeMarker.Offices.MoveAsync(db, cancellationToken);
            return true;
        },
        cancellationToken,
        commits: changed => changed);

    private static async Task<Dictionary<string, Guid>> AddOfficesAsync(
        PortalContext db, IReadOnlyList<LibraryOffice> offices, CancellationToken cancellationToken)
    {
        var ids = await db.Opds.ToDictionaryAsync(opd => opd.Code, opd => opd.Id, cancellationToken);
        foreach (var office in offices.Where(office => !ids.ContainsKey(office.Code)))
        {
            ids[office.Code] = Guid.CreateVersion7();
            db.Opds.Add(new Opd(ids[office.Code], office.Code, office.Name, office.ShortName, office.Region, office.Zone) { Kind = OpdKinds.Of(office.Name) });
            db.Pelaksana.AddRange(office.Posts.Select(post => PostOf(post, ids[office.Code])));
        }

        return ids;
    }

    /// <summary>
    /// The posts that a sheet which comes anew has lanes of, where the office has them no more or not yet. Only these: a post that the
    /// office deleted or renamed is not brought back by the next start.
    /// </summary>
    private static async Task AddPostsAsync(
        PortalContext db, IReadOnlyList<LibraryOffice> offices, Dictionary<string, Guid> ids, IReadOnlyList<LibrarySop> added, CancellationToken cancellationToken)
    {
        var known = (await db.Pelaksana.AsNoTracking().ToListAsync(cancellationToken)).Concat(db.Pelaksana.Local).Select(post => (post.OpdId, post.Code)).ToHashSet();
        foreach (var office in offices)
        {
            var lanes = added.Where(sop => sop.OpdCode == office.Code).SelectMany(sop => sop.Definition.Lanes).Select(lane => lane.Pelaksana).ToHashSet();
            db.Pelaksana.AddRange(office.Posts
                .Where(post => lanes.Contains(post.Code) && !known.Contains((ids[office.Code], post.Code)))
                .Select(post => PostOf(post, ids[office.Code])));
        }
    }

    private static Pelaksana PostOf(LibraryPost post, Guid opdId) =>
        new(Guid.CreateVersion7(), opdId, post.Code, post.Name, post.Order, post.IsExternal, post.PlansCycles);

    private async Task AddHolidaysAsync(PortalContext db, CancellationToken cancellationToken)
    {
        var years = (await db.Holidays.Where(holiday => holiday.OpdId == null).Select(holiday => holiday.Date.Year).Distinct().ToListAsync(cancellationToken)).ToHashSet();

        // A year that is there was perhaps corrected by an admin, so only whole years that are missing are added; what no decree says is only proposed.
        var missing = HolidayLibrary.Decreed().Where(holiday => !years.Contains(holiday.Date.Year)).ToList();
        db.Holidays.AddRange(missing.Select(holiday => HolidayRow.Of(opdId: null, new HolidayDetails(holiday.Date, holiday.Name, holiday.Kind, holiday.Source))));
        if (years.Count > 0)
        {
            // A newer release than the one that was here before: what is open follows.
            db.CalendarChanges.AddRange(missing.GroupBy(holiday => holiday.Date.Year).Select(year => CalendarChangeRow.Of(
                opdId: null, new CalendarCause(CalendarChangeKind.LibraryLoaded, Subject: year.First().Source, Year: year.Key), Guid.Empty, "KinerjaPortal", clock.GetUtcNow())));
        }
    }

    /// <summary>Once: what an admin has corrected or taken away does not come again.</summary>
    private static async Task AddDeadlinesAsync(PortalContext db, CancellationToken cancellationToken)
    {
        if (!await db.Deadlines.AnyAsync(row => row.OpdId == null, cancellationToken))
        {
            db.Deadlines.AddRange(DeadlineLibrary.Rules.Select(rule => DeadlineRow.Of(opdId: null, rule)));
        }
    }

    /// <returns>Those that came, or came anew.</returns>
    private async Task<IReadOnlyList<LibrarySop>> AddSopsAsync(
        PortalContext db, IReadOnlyList<LibrarySop> library, Dictionary<string, Guid> opds, CancellationToken cancellationToken)
    {
        var sops = await db.Sops.AsNoTracking().ToDictionaryAsync(sop => sop.Slug, cancellationToken);
        var versions = (await db.SopVersions.Select(version => new { version.SopId, version.Number, version.Status, version.SourceHash }).ToListAsync(cancellationToken))
            .ToLookup(version => version.SopId);
        var added = new List<LibrarySop>();
        foreach (var entry in library)
        {
            if (!sops.TryGetValue(entry.Slug, out var sop))
            {
                sop = new Sop(Guid.CreateVersion7(), opds[entry.OpdCode], entry.Slug, entry.DocumentType, entry.Title);
                db.Sops.Add(sop);
            }

            // An office that has established a sheet of its own keeps it, whatever the library brings later.
            if (versions[sop.Id].Any(version => version.SourceHash == entry.ContentHash
                || (version.SourceHash is null && version.Status == SopVersionStatus.Published)))
            {
                continue;
            }

            added.Add(entry);
            foreach (var former in await db.SopVersions
                .Where(version => version.SopId == sop.Id && version.Status == SopVersionStatus.Published)
                .ToListAsync(cancellationToken))
            {
                former.Status = SopVersionStatus.Retired;
            }

            db.SopVersions.Add(new SopVersionRow
            {
                Id = Guid.CreateVersion7(),
                SopId = sop.Id,
                Number = versions[sop.Id].Select(version => version.Number).DefaultIfEmpty(0).Max() + 1,
                Status = SopVersionStatus.Published,
                Definition = SopDefinitionJson.Write(entry.Definition),
                SourceHash = entry.ContentHash,
                CreatedAt = clock.GetUtcNow(),
            });
        }

        return added;
    }
}
