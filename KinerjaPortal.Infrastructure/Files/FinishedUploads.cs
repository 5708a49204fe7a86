using System.Security.Cryptography;
using KinerjaPortal.Infrastructure.Files.Kinds;
using KinerjaPortal.Infrastructure.Files.Texts;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Persistence.Rows;
using KinerjaPortal.Infrastructure.Telemetry;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Files;

/// <summary>
/// Takes what has arrived whole into the store: looked at, hashed, renamed, and only then written down. Hashed by reading the file
/// again and not while it came in, so that a restart in between loses nothing and the hash is that of what lies on disk.
/// </summary>
public sealed class FinishedUploads(
    IDbContextFactory<PortalContext> contexts, WriteGate gate, FileStore store, IncomingFiles incoming, TimeProvider clock)
{
    private const int Attempts = 3;

    /// <returns>Null where it was taken, and the row then has its hash; otherwise why it was not.</returns>
    internal async Task<UploadOutcome?> TakeAsync(UploadRow upload, IncomingFile file, CancellationToken cancellationToken)
    {
        var kind = FileKinds.NamedBy(upload.Name)!;
        var content = file.Content;
        if (ContentInspection.RefusalOf(content, kind) is { } refusal)
        {
            return new UploadOutcome.Refused(refusal);
        }

        content.Position = 0;
        var sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
        content.Position = 0;
        var text = FileText.Read(content, kind.MediaType, cancellationToken);
        await file.CloseAsync();
        try
        {
            incoming.NoteTaking(upload.Id, sha256);
            store.Take(file.Path, sha256);
        }
        catch (FileNotFoundException)
        {
            // Taken back while it was looked at.
            return new UploadOutcome.Unknown();
        }

        return await CompleteAsync(upload, sha256, kind.MediaType, text, cancellationToken);
    }

    /// <summary>Whether it lies in the store already, because the portal was killed before its row was committed.</summary>
    internal bool IsTaken(UploadRow upload) => upload.Sha256 is null && incoming.TakenAs(upload.Id) is { } sha256 && store.Has(sha256);

    /// <summary>Writes down what <see cref="IsTaken"/>; it was looked at and hashed before it came there.</summary>
    internal async Task<UploadOutcome?> ResumeAsync(UploadRow upload, CancellationToken cancellationToken)
    {
        var (sha256, kind) = (incoming.TakenAs(upload.Id)!, FileKinds.NamedBy(upload.Name)!);
        string? text;
        await using (var content = store.OpenRead(sha256))
        {
            text = FileText.Read(content, kind.MediaType, cancellationToken);
        }

        store.Touch(sha256);
        return await CompleteAsync(upload, sha256, kind.MediaType, text, cancellationToken);
    }

    private async Task<UploadOutcome?> CompleteAsync(UploadRow upload, string sha256, string mediaType, string? text, CancellationToken cancellationToken)
    {
        var isKnown = await WriteDownAsync(upload, sha256, mediaType, text, cancellationToken);
        incoming.ForgetTaking(upload.Id, sha256);
        if (!isKnown)
        {
            return new UploadOutcome.Unknown();
        }

        PortalMetrics.Uploaded(upload.Size);
        return null;
    }

    /// <returns>False where the upload was taken back meanwhile; the sweep finds the content then.</returns>
    private async Task<bool> WriteDownAsync(UploadRow upload, string sha256, string mediaType, string? text, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryWriteDownAsync(upload, sha256, mediaType, text, cancellationToken);
            }
            catch (Exception lost) when (attempt < Attempts && LostRace.Is(lost))
            {
                // Another node took in the same content at this moment.
            }
        }
    }

    private async Task<bool> TryWriteDownAsync(UploadRow upload, string sha256, string mediaType, string? text, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var known = await gate.RunAsync(
            contexts,
            async db =>
            {
                // Touched where it is known already: the sweep, which deletes rows that nobody names, then waits for this transaction.
                if (await db.StoredFiles.Where(stored => stored.Sha256 == sha256)
                    .ExecuteUpdateAsync(set => set.SetProperty(stored => stored.StoredAt, now), cancellationToken) == 0)
                {
                    db.StoredFiles.Add(new StoredFileRow { Sha256 = sha256, Size = upload.Size, MediaType = mediaType, StoredAt = now, Text = text });
                    await db.SaveChangesAsync(cancellationToken);
                }

                return await db.Uploads.Where(row => row.Id == upload.Id).ExecuteUpdateAsync(
                    set => set.SetProperty(row => row.Sha256, sha256).SetProperty(row => row.MediaType, mediaType).SetProperty(row => row.TouchedAt, now),
                    cancellationToken);
            },
            cancellationToken);
        (upload.Sha256, upload.MediaType, upload.TouchedAt) = (sha256, mediaType, now);
        return known > 0;
    }
}
