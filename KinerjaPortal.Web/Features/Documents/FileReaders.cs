using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Documents;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Web.Features.Account;

namespace KinerjaPortal.Web.Features.Documents;

/// <summary>
/// Who may read a file of a cycle; the one place that says it. The people of the cycle's office may, its admins among them.
/// What was asked for as terbatas is for those alone who now hold the post that owes it, the post that asked, or the post at
/// whose desk the cycle lies: asked of the database each time, so that a right ends with the post.
/// </summary>
public sealed class FileReaders(CycleFiles files, EventStore store, OfficeDirectory offices, PostHolders holders, TimeProvider clock)
{
    /// <summary>The file, or null where it is unknown or not for this person: nobody learns which of the two.</summary>
    public async Task<CycleFile?> FindAsync(Caller? caller, Guid fileId, CancellationToken cancellationToken)
    {
        if (caller is null || await files.FindAsync(fileId, cancellationToken) is not { } file || !caller.May(PortalAction.ReadFiles, file.OpdId))
        {
            return null;
        }

        if (!file.Restricted)
        {
            return file;
        }

        // A move to another version may have given the asker's part to another post: the cycle knows, the file's row does not.
        var cycle = (await store.FindAsync(file.CycleId, cancellationToken))!.Cycle;
        var rights = await RightsAsync(caller, cycle, cancellationToken);
        return file.ItemId is { } itemId && cycle.Bahan.Find(itemId) is { } item && rights.MayRead(item) ? file : null;
    }

    /// <summary>What somebody of the cycle's office may read of it at this moment.</summary>
    public async Task<FileRights> RightsAsync(Caller caller, DocumentCycle cycle, CancellationToken cancellationToken)
    {
        var office = (await offices.FindAsync(cycle.OpdId, cancellationToken))!;
        var now = clock.GetUtcNow();
        var own = await holders.OfPersonAsync(office.Opd, caller.PersonId, now, cancellationToken);
        return new FileRights(own.Select(post => post.Code).ToHashSet(), await DeskAsync(office, cycle, now, cancellationToken));
    }

    /// <summary>The post that works at the open step: where nobody holds it, the one that records for it.</summary>
    private async Task<string?> DeskAsync(Office office, DocumentCycle cycle, DateTimeOffset now, CancellationToken cancellationToken) =>
        cycle.Current is not { } run ? null
        : Standing.RecorderFor(office.PostOrUnknown(run.Pelaksana), cycle, office) is { } recorder
            && (await holders.OfAsync(office.Opd, run.Pelaksana, now, cancellationToken)).Count == 0 ? recorder.Code
        : run.Pelaksana;
}

/// <summary>What one person may read of a cycle at one moment.</summary>
/// <param name="Posts">Codes of the posts that the person holds.</param>
/// <param name="Desk">Code of the post at whose desk the cycle lies; null when it is closed.</param>
public sealed record FileRights(IReadOnlySet<string> Posts, string? Desk)
{
    /// <summary>The same by the directory in memory, for what a page shows; who hands out a file asks <see cref="FileReaders"/>.</summary>
    public static FileRights Shown(Office office, DocumentCycle cycle, Guid personId, DateTimeOffset now) =>
        new(office.PostsOf(personId, now).Select(post => post.Code).ToHashSet(), DeskShown(office, cycle, now));

    /// <summary>Whether the files of a request may be read.</summary>
    public bool MayRead(BahanItem item) =>
        !item.Asked.Restricted || Posts.Contains(item.Pelaksana) || Posts.Contains(item.AskedBy) || (Desk is not null && Posts.Contains(Desk));

    private static string? DeskShown(Office office, DocumentCycle cycle, DateTimeOffset now) =>
        cycle.Current is { } run && office.PostOrUnknown(run.Pelaksana) is var post
            ? office.ActorsOf(post, Standing.RecorderFor(post, cycle, office), now).At
            : null;
}
