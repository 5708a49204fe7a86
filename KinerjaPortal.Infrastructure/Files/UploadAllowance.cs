using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Infrastructure.Files.Kinds;
using KinerjaPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Files;

/// <summary>What may be begun: of which name, how large, and how much one person may leave lying about.</summary>
internal static class UploadAllowance
{
    public const int BytesOfMegabyte = 1024 * 1024;

    /// <summary>Uploads of one person that are not handed in, finished or not.</summary>
    public const int MostWaiting = 50;

    /// <summary>All of them together, as a multiple of the largest that the office allows.</summary>
    public const int MostWaitingTimesTheLimit = 25;

    /// <param name="name">As <see cref="FileName.Normalised"/>.</param>
    public static UploadRefusal? RefusalOf(Opd opd, string name, long size) =>
        FileName.FaultOf(name) is not NameFault.None and var fault ? new UploadRefusal.BadName(fault)
        : FileKinds.NamedBy(name) is null ? new UploadRefusal.UnknownKind(Path.GetExtension(name).ToLowerInvariant())
        : size <= 0 ? new UploadRefusal.Empty()
        : size > LimitOf(opd) ? new UploadRefusal.TooLarge(size, opd.UploadLimitMegabytes)
        : null;

    public static long LimitOf(Opd opd) => (long)opd.UploadLimitMegabytes * BytesOfMegabyte;

    public static async Task<UploadRefusal?> RefusalOfMoreAsync(PortalContext db, Guid personId, Opd opd, long size, CancellationToken cancellationToken)
    {
        var sizes = await db.Uploads.Where(upload => upload.PersonId == personId).Select(upload => upload.Size).ToListAsync(cancellationToken);
        return sizes.Count >= MostWaiting ? new UploadRefusal.TooManyWaiting(MostWaiting)
            : sizes.Sum() + size > LimitOf(opd) * MostWaitingTimesTheLimit
                ? new UploadRefusal.TooMuchWaiting((long)opd.UploadLimitMegabytes * MostWaitingTimesTheLimit)
            : null;
    }
}
