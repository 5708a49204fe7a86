using KinerjaPortal.Infrastructure.Files;
using Microsoft.AspNetCore.Diagnostics;

namespace KinerjaPortal.Web.Features.Limits;

/// <summary>A disk or a database without room is no fault of the portal's, and whoever meets it is told so (507) and not a general 500.</summary>
internal sealed class FullDisk(ILogger<FullDisk> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (!DiskRoom.IsFull(exception))
        {
            return false;
        }

        log.LogError(exception, "There is no room on the disk");
        await RefusalAnswer.WriteAsync(httpContext, StatusCodes.Status507InsufficientStorage, "DiskFull");
        return true;
    }
}
