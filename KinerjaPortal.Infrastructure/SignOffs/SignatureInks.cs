using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.SignOffs;

/// <summary>
/// Signatures as they were drawn: kept while they are drawn, because tablets sleep, and for good with the sign-off they were made
/// for. Nobody gets another's.
/// </summary>
public sealed class SignatureInks(IDbContextFactory<PortalContext> contexts, WriteGate gate, TimeProvider clock)
{
    /// <summary>The largest drawing that is taken, in bytes.</summary>
    public const int LargestPng = 256 * 1024;

    /// <summary>How long a drawing is kept that nothing was signed with.</summary>
    public static readonly TimeSpan UnusedKept = TimeSpan.FromDays(7);

    /// <summary>Keeps a drawing in place of the one before, and returns its new id: what was seen in the sheet is what is signed with.</summary>
    public async Task<Guid> KeepAsync(Guid personId, Guid runId, byte[] png, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var old = now - UnusedKept;
        var row = new SignatureInkRow { Id = Guid.CreateVersion7(now), PersonId = personId, RunId = runId, Png = png, DrawnAt = now };
        return await gate.RunAsync(
            contexts,
            async db =>
            {
                await db.SignatureInks
                    .Where(ink => !ink.Used && ((ink.PersonId == personId && ink.RunId == runId) || ink.DrawnAt < old))
                    .ExecuteDeleteAsync(cancellationToken);
                db.SignatureInks.Add(row);
                await db.SaveChangesAsync(cancellationToken);
                return row.Id;
            },
            cancellationToken);
    }

    /// <summary>What this person has drawn at this visit, or null.</summary>
    public async Task<SignatureInk?> FindAsync(Guid personId, Guid runId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.SignatureInks.AsNoTracking()
            .Where(ink => ink.PersonId == personId && ink.RunId == runId)
            .OrderByDescending(ink => ink.DrawnAt)
            .Select(ink => new SignatureInk(ink.Id, ink.Png, ink.DrawnAt))
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>The drawing with which this person signed last, or null; it may be used again, as a new drawing of its own.</summary>
    public async Task<byte[]?> LastUsedAsync(Guid personId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.SignatureInks.AsNoTracking()
            .Where(ink => ink.PersonId == personId && ink.Used)
            .OrderByDescending(ink => ink.DrawnAt)
            .Select(ink => ink.Png)
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Takes back what was drawn at this visit, unless something was signed with it.</summary>
    public async Task ForgetAsync(Guid personId, Guid runId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        using var turn = await gate.EnterAsync(cancellationToken);
        await db.SignatureInks.Where(ink => !ink.Used && ink.PersonId == personId && ink.RunId == runId).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>The drawing that a sign-off was made with. Who may see it is asked before.</summary>
    public async Task<byte[]?> OfSignOffAsync(Guid inkId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.SignatureInks.AsNoTracking().Where(ink => ink.Id == inkId && ink.Used).Select(ink => ink.Png).FirstOrDefaultAsync(cancellationToken);
    }
}

/// <summary>A signature as drawn.</summary>
public sealed record SignatureInk(Guid Id, byte[] Png, DateTimeOffset DrawnAt);
