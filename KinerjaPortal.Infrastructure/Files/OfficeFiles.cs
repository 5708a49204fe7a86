using KinerjaPortal.Domain.Journal;
using KinerjaPortal.Infrastructure.Journal;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Files;

/// <summary>What an office keeps in files, and how large one may be.</summary>
public sealed class OfficeFiles(IDbContextFactory<PortalContext> contexts, StaffingTransaction staffing, DiskRoom room, TimeProvider clock)
{
    public const int LeastLimitMegabytes = 1;

    /// <summary>Ten gigabytes: more than a form ought to bring.</summary>
    public const int MostLimitMegabytes = 10 * 1024;

    public async Task<OfficeFileUse> UseAsync(Guid opdId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var filed = db.CycleFiles.Where(file => file.OpdId == opdId);
        var count = await filed.CountAsync(cancellationToken);

        // The same content lies in the store once, however often it was filed.
        var bytes = await filed.GroupBy(file => new { file.Sha256, file.Size }).Select(content => content.Key.Size).SumAsync(cancellationToken);
        return new OfficeFileUse(count, bytes, room.Left());
    }

    /// <summary>The largest file that people of the office may upload from now on; uploads under way are not touched.</summary>
    /// <param name="megabytes">Within <see cref="LeastLimitMegabytes"/> and <see cref="MostLimitMegabytes"/>; who may is asked before.</param>
    public Task SetLimitAsync(Keeper by, Guid opdId, int megabytes, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(megabytes, LeastLimitMegabytes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(megabytes, MostLimitMegabytes);
        return staffing.RunAsync(
            async db =>
            {
                var office = await db.Opds.AsNoTracking().SingleAsync(opd => opd.Id == opdId, cancellationToken);
                AdminJournal.Write(
                    db, by, opdId,
                    new AdminFact(AdminDeed.UploadLimitSet, office.Name, opdId).With(AdminField.Megabytes, office.UploadLimitMegabytes, megabytes), clock.GetUtcNow());
                return await db.Opds.Where(opd => opd.Id == opdId)
                    .ExecuteUpdateAsync(set => set.SetProperty(opd => opd.UploadLimitMegabytes, megabytes), cancellationToken);
            },
            cancellationToken);
    }
}

/// <param name="Filed">How many files were filed, every version counted.</param>
/// <param name="Bytes">What they take on the disk.</param>
/// <param name="Left">What can still be written to that disk by all offices together, in bytes.</param>
public sealed record OfficeFileUse(int Filed, long Bytes, long Left);
