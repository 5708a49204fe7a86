using System.Security.Cryptography;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Files;

/// <summary>
/// Takes into the store what the portal made itself, such as a signed edition. On disk and written down before anything names it; what is
/// never named is swept away like an upload that was left lying.
/// </summary>
public sealed class MadeFiles(
    IDbContextFactory<PortalContext> contexts, WriteGate gate, FileStore store, IncomingFiles incoming, TimeProvider clock)
{
    private const int Attempts = 3;

    public async Task<FiledFile> StoreAsync(string name, string mediaType, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        await using (var file = incoming.Open(id)!)
        {
            try
            {
                await file.Content.WriteAsync(content, cancellationToken);
                file.Content.Flush(flushToDisk: true);
                await file.CloseAsync();
                store.Take(file.Path, sha256);
            }
            catch
            {
                incoming.Delete(id);
                throw;
            }
        }

        await WriteDownAsync(sha256, mediaType, content.Length, now, cancellationToken);
        return new FiledFile(id, name, sha256, content.Length, mediaType);
    }

    private async Task WriteDownAsync(string sha256, string mediaType, long size, DateTimeOffset now, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var db = await contexts.CreateDbContextAsync(cancellationToken);
                using var turn = await gate.EnterAsync(cancellationToken);
                if (await db.StoredFiles.Where(stored => stored.Sha256 == sha256)
                    .ExecuteUpdateAsync(set => set.SetProperty(stored => stored.StoredAt, now), cancellationToken) == 0)
                {
                    db.StoredFiles.Add(new StoredFileRow { Sha256 = sha256, Size = size, MediaType = mediaType, StoredAt = now });
                    await db.SaveChangesAsync(cancellationToken);
                }

                return;
            }
            catch (Exception lost) when (attempt < Attempts && LostRace.Is(lost))
            {
                // Another node took in the same content at this moment.
            }
        }
    }
}
