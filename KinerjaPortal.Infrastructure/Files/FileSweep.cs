using KinerjaPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Files;

/// <summary>
/// Takes away what nobody will ask for: uploads that were left lying, pieces of files that belong to none, contents that no row names.
/// Nothing that was filed is ever touched.
/// </summary>
public sealed class FileSweep(
    IDbContextFactory<PortalContext> contexts, WriteGate gate, FileStore store, IncomingFiles incoming, TimeProvider clock)
{
    /// <summary>An upload that was begun and not gone on with.</summary>
    public static readonly TimeSpan UnfinishedKept = TimeSpan.FromDays(7);

    /// <summary>An upload that was finished and not handed in: over a long weekend and more.</summary>
    public static readonly TimeSpan FinishedKept = TimeSpan.FromDays(14);

    /// <summary>What no row names may be about to be named: a file is renamed first and written down then.</summary>
    public static readonly TimeSpan UnnamedKept = TimeSpan.FromDays(1);

    private const int Batch = 200;

    public async Task<SweptFiles> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var uploads = await ForgetUploadsAsync(now, cancellationToken);
        var pieces = await DeletePiecesAsync(now - UnnamedKept, cancellationToken);
        store.RestoreAside();
        var contents = 0;
        foreach (var old in store.All().Where(content => content.TouchedAt < now - UnnamedKept).Select(content => content.Sha256).Chunk(Batch))
        {
            contents += await RemoveUnnamedAsync(old, (now - UnnamedKept).UtcDateTime, cancellationToken);
        }

        return new SweptFiles(uploads, pieces, contents);
    }

    private async Task<int> ForgetUploadsAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (unfinished, finished) = (now - UnfinishedKept, now - FinishedKept);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        using var turn = await gate.EnterAsync(cancellationToken);
        return await db.Uploads
            .Where(upload => upload.TouchedAt < (upload.Sha256 == null ? unfinished : finished))
            .ExecuteDeleteAsync(cancellationToken);
    }

    private async Task<int> DeletePiecesAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var count = 0;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        foreach (var old in incoming.All().Where(piece => piece.File.LastWriteTimeUtc < before).Chunk(Batch))
        {
            var ids = old.Where(piece => piece.UploadId is not null).Select(piece => piece.UploadId!.Value).ToList();
            var live = await db.Uploads.Where(upload => ids.Contains(upload.Id) && upload.Sha256 == null).Select(upload => upload.Id).ToListAsync(cancellationToken);
            foreach (var (file, _) in old.Where(piece => piece.UploadId is not { } id || !live.Contains(id)))
            {
                file.Delete();
                count++;
            }
        }

        return count;
    }

    private async Task<int> RemoveUnnamedAsync(IReadOnlyList<string> contents, DateTime untouchedSince, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var named = await FileNames.NamedAsync(db, contents, cancellationToken);
        var unnamed = contents.Where(sha256 => !named.Contains(sha256)).ToList();
        if (unnamed.Count == 0)
        {
            return 0;
        }

        // The rows first, and asked again in the same statement: an upload that finishes meanwhile writes its row anew.
        using (var turn = await gate.EnterAsync(cancellationToken))
        {
            await db.StoredFiles
                .Where(stored => unnamed.Contains(stored.Sha256)
                    && !db.CycleFiles.Any(file => file.Sha256 == stored.Sha256)
                    && !db.Uploads.Any(upload => upload.Sha256 == stored.Sha256)
                    && !db.BahanTemplates.Any(template => template.FormatSha256 == stored.Sha256))
                .ExecuteDeleteAsync(cancellationToken);
        }

        named = await FileNames.NamedAsync(db, unnamed, cancellationToken);
        return unnamed.Count(sha256 => !named.Contains(sha256) && store.Remove(sha256, untouchedSince));
    }
}

/// <summary>How much was taken away.</summary>
/// <param name="Uploads">That were left lying.</param>
/// <param name="Pieces">Of files on their way in that belong to no upload.</param>
/// <param name="Contents">That no row names.</param>
public sealed record SweptFiles(int Uploads, int Pieces, int Contents);
