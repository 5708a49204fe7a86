using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Infrastructure.Files.Kinds;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Files;

/// <summary>Files on their way in: begun, continued where they stopped, finished, taken into the store.</summary>
public sealed class Uploads(
    IDbContextFactory<PortalContext> contexts, WriteGate gate, FileStore store, IncomingFiles incoming, FinishedUploads finished, DiskRoom room, TimeProvider clock)
{
    // That an upload goes on is written down this often and not with every piece: the sweep waits for days.
    private static readonly TimeSpan s_touchAgainAfter = TimeSpan.FromHours(1);

    /// <summary>Begins an upload, or finds the unfinished one of the same person, purpose, name, size and fingerprint.</summary>
    public async Task<UploadOutcome> BeginAsync(
        Guid personId, Opd opd, string purpose, string name, long size, string fingerprint, CancellationToken cancellationToken)
    {
        name = FileName.Normalised(name);
        if (!UploadPurpose.IsKnown(purpose))
        {
            return Refused(new UploadRefusal.UnknownPurpose());
        }

        if (UploadAllowance.RefusalOf(opd, name, size) is { } refusal)
        {
            return Refused(refusal);
        }

        // However long the client's own words for its file are.
        fingerprint = CommandId.Digest(fingerprint);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var known = await db.Uploads.AsNoTracking().Where(upload =>
                upload.PersonId == personId && upload.Purpose == purpose && upload.Name == name && upload.Size == size
                && upload.Fingerprint == fingerprint && upload.Sha256 == null)
            .OrderBy(upload => upload.BeganAt).FirstOrDefaultAsync(cancellationToken);
        if (known is not null)
        {
            return new UploadOutcome.Taken(View(known));
        }

        if (await UploadAllowance.RefusalOfMoreAsync(db, personId, opd, size, cancellationToken) is { } tooMuch)
        {
            return Refused(tooMuch);
        }

        if (!room.HasFor(size))
        {
            return Refused(new UploadRefusal.NoRoom());
        }

        return new UploadOutcome.Taken(View(await AddAsync(db, NewRow(Guid.CreateVersion7(clock.GetUtcNow()), personId, opd, purpose, name, size, fingerprint), cancellationToken)));
    }

    /// <summary>Takes the next piece. With the last one the content is looked at, hashed and laid into the store.</summary>
    public async Task<UploadOutcome> AppendAsync(Guid uploadId, Guid personId, long offset, Stream body, CancellationToken cancellationToken)
    {
        if (await RowAsync(uploadId, personId, cancellationToken) is not { } known)
        {
            return new UploadOutcome.Unknown();
        }

        await using var file = incoming.Open(uploadId);
        if (file is null)
        {
            return new UploadOutcome.Busy(View(known));
        }

        // Asked again now that nobody else can change it: it may have been finished or taken back meanwhile.
        var row = await RowAsync(uploadId, personId, cancellationToken);
        if (row is not { Sha256: null })
        {
            incoming.Delete(uploadId);
            return row is null ? new UploadOutcome.Unknown()
                : offset == row.Size ? new UploadOutcome.Taken(View(row))
                : new UploadOutcome.WrongOffset(View(row));
        }

        if (file.Content.Length == 0 && finished.IsTaken(row))
        {
            return offset == row.Size ? await ResumeAsync(row) : new UploadOutcome.WrongOffset(View(row));
        }

        return offset == file.Content.Length
            ? await AppendAsync(row, file, body, cancellationToken)
            : new UploadOutcome.WrongOffset(View(row));
    }

    /// <summary>Takes a whole content at once, such as a table that was typed; it takes the place of one that was never handed in.</summary>
    public async Task<UploadOutcome> StoreAsync(
        Guid personId, Opd opd, string purpose, string name, Stream content, CancellationToken cancellationToken)
    {
        name = FileName.Normalised(name);
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        await using var file = incoming.Open(id)!;
        try
        {
            var tooLarge = await IncomingPiece.WriteAsync(file.Content, UploadAllowance.LimitOf(opd), content, room, cancellationToken);
            if ((UploadAllowance.RefusalOf(opd, name, file.Content.Length) ?? tooLarge) is { } refusal)
            {
                incoming.Delete(id);
                return Refused(refusal is UploadRefusal.MoreThanSaid more ? new UploadRefusal.TooLarge(more.Size, opd.UploadLimitMegabytes) : refusal);
            }

            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            await ForgetAsync(db.Uploads.Where(upload => upload.PersonId == personId && upload.Purpose == purpose && upload.Name == name), cancellationToken);
            var row = await AddAsync(db, NewRow(id, personId, opd, purpose, name, file.Content.Length, ""), cancellationToken);
            return await FinishAsync(row, file);
        }
        catch (Exception full) when (DiskRoom.IsFull(full))
        {
            return await DiscardAsync(id, new UploadRefusal.NoRoom());
        }
        catch
        {
            // A line that dropped: nobody goes on with what comes at once, and many such beginnings would fill the disk.
            incoming.Delete(id);
            throw;
        }
    }

    public async Task<Upload?> FindAsync(Guid uploadId, Guid personId, CancellationToken cancellationToken) =>
        await RowAsync(uploadId, personId, cancellationToken) is { } row ? View(row) : null;

    /// <summary>The person's uploads for a purpose, finished and unfinished, in the order in which they were begun.</summary>
    public async Task<IReadOnlyList<Upload>> ListAsync(Guid personId, string purpose, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await db.Uploads.AsNoTracking()
            .Where(upload => upload.PersonId == personId && upload.Purpose == purpose)
            .OrderBy(upload => upload.BeganAt).ThenBy(upload => upload.Id)
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(View);
    }

    /// <summary>Takes an upload back. False when there is none.</summary>
    public async Task<bool> CancelAsync(Guid uploadId, Guid personId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await ForgetAsync(db.Uploads.Where(upload => upload.Id == uploadId && upload.PersonId == personId), cancellationToken) == 0)
        {
            return false;
        }

        incoming.Delete(uploadId);
        return true;
    }

    /// <summary>The finished files of these uploads in the same order; null when one of them is not there, not finished, or not this person's.</summary>
    public async Task<IReadOnlyList<FiledFile>?> FinishedAsync(IReadOnlyList<Guid> uploadIds, Guid personId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await db.Uploads.AsNoTracking()
            .Where(upload => uploadIds.Contains(upload.Id) && upload.PersonId == personId && upload.Sha256 != null)
            .ToDictionaryAsync(upload => upload.Id, cancellationToken);

        // Touched, because from now until it is filed nothing may sweep the content away.
        return rows.Count == uploadIds.Count && rows.Values.All(row => store.Touch(row.Sha256!))
            ? [.. uploadIds.Select(id => FileOf(rows[id])!)]
            : null;
    }

    /// <summary>Keeps a content that was stored before from the sweep, because it is about to be filed anew. False when it is gone.</summary>
    public bool Keep(FiledFile stored) => store.Touch(stored.Sha256);

    private async Task<UploadOutcome> AppendAsync(UploadRow row, IncomingFile file, Stream body, CancellationToken cancellationToken)
    {
        try
        {
            await TouchAsync(row);
            var isFirst = file.Content.Length == 0;
            if (await IncomingPiece.WriteAsync(file.Content, row.Size, body, room, cancellationToken) is { } refusal)
            {
                // Without room nothing more is taken; what has arrived waits for some.
                return refusal is UploadRefusal.NoRoom ? Refused(refusal) : await DiscardAsync(row.Id, refusal);
            }

            if (isFirst && await IncomingPiece.RefusalByHeadAsync(file.Content, row.Name, cancellationToken) is { } notTaken)
            {
                return await DiscardAsync(row.Id, notTaken);
            }

            return file.Content.Length == row.Size ? await FinishAsync(row, file) : new UploadOutcome.Taken(View(row));
        }
        catch (Exception full) when (DiskRoom.IsFull(full))
        {
            // What the disk said it had written may not be there, and the database writes to a disk, too: make room.
            return await DiscardAsync(row.Id, new UploadRefusal.NoRoom());
        }
    }

    /// <summary>Goes on to its end when the client is gone: everything is here, and it will ask.</summary>
    private async Task<UploadOutcome> FinishAsync(UploadRow row, IncomingFile file) =>
        await finished.TakeAsync(row, file, CancellationToken.None) switch
        {
            null => new UploadOutcome.Taken(View(row)),
            UploadOutcome.Refused refused => await DiscardAsync(row.Id, refused.Why),
            var gone => gone,
        };

    /// <summary>The portal was killed when all had arrived and been laid into the store: only its row is missing.</summary>
    private async Task<UploadOutcome> ResumeAsync(UploadRow row)
    {
        var gone = await finished.ResumeAsync(row, CancellationToken.None);
        incoming.Delete(row.Id);
        return gone ?? new UploadOutcome.Taken(View(row));
    }

    private async Task<UploadOutcome> DiscardAsync(Guid uploadId, UploadRefusal refusal)
    {
        await using var db = await contexts.CreateDbContextAsync(CancellationToken.None);
        await ForgetAsync(db.Uploads.Where(upload => upload.Id == uploadId), CancellationToken.None);
        incoming.Delete(uploadId);
        return Refused(refusal);
    }

    private async Task TouchAsync(UploadRow row)
    {
        var now = clock.GetUtcNow();
        if (now - row.TouchedAt > s_touchAgainAfter)
        {
            await using var db = await contexts.CreateDbContextAsync(CancellationToken.None);
            using var turn = await gate.EnterAsync(CancellationToken.None);
            await db.Uploads.Where(upload => upload.Id == row.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(upload => upload.TouchedAt, now), CancellationToken.None);
        }
    }

    private async Task<UploadRow?> RowAsync(Guid uploadId, Guid personId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Uploads.AsNoTracking().FirstOrDefaultAsync(upload => upload.Id == uploadId && upload.PersonId == personId, cancellationToken);
    }

    private async Task<UploadRow> AddAsync(PortalContext db, UploadRow row, CancellationToken cancellationToken)
    {
        db.Uploads.Add(row);
        await gate.SaveAsync(db, cancellationToken);
        return row;
    }

    private async Task<int> ForgetAsync(IQueryable<UploadRow> uploads, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        return await uploads.ExecuteDeleteAsync(cancellationToken);
    }

    private UploadRow NewRow(Guid id, Guid personId, Opd opd, string purpose, string name, long size, string fingerprint) => new()
    {
        Id = id,
        PersonId = personId,
        OpdId = opd.Id,
        Purpose = purpose,
        Name = name,
        Size = size,
        Fingerprint = fingerprint,
        BeganAt = clock.GetUtcNow(),
        TouchedAt = clock.GetUtcNow(),
    };

    private Upload View(UploadRow row) =>
        new(row.Id, row.Purpose, row.Name, row.Size, ReceivedOf(row), FileOf(row));

    private long ReceivedOf(UploadRow row) =>
        row.Sha256 is not null ? row.Size
        : incoming.LengthOf(row.Id) is > 0 and var length ? length
        : finished.IsTaken(row) ? row.Size : 0;

    private static FiledFile? FileOf(UploadRow row) =>
        row.Sha256 is null ? null : new FiledFile(row.Id, row.Name, row.Sha256, row.Size, row.MediaType!);

    private static UploadOutcome.Refused Refused(UploadRefusal why) => new(why);
}
