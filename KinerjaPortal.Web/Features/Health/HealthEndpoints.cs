using KinerjaPortal.Infrastructure.Files;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Web.Features.Limits;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Web.Features.Health;

/// <summary>For whoever watches over the portal: is the process there (liveness), and can it do its work (readiness).</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health/live", () => Results.Text("hidup")).OpenToAll().ExcludeFromDescription();
        endpoints.MapGet("/health/ready", ReadyAsync).OpenToAll().ExcludeFromDescription();
    }

    /// <summary>Says all that is missing, a line each, and no path or name: everybody may ask.</summary>
    private static async Task<IResult> ReadyAsync(
        IDbContextFactory<PortalContext> contexts, DiskRoom room, FolderOwner owner, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (!await db.Database.CanConnectAsync(cancellationToken))
        {
            return NotReady("basis data tidak terjangkau");
        }

        List<string> missing = [];
        if (!room.HasFor(1))
        {
            missing.Add("ruang disk untuk berkas habis");
        }

        if (!await owner.IsThisDatabaseAsync(cancellationToken))
        {
            missing.Add("folder berkas bukan milik basis data ini, atau tidak terpasang");
        }

        return missing.Count == 0 ? Results.Text("siap") : NotReady(string.Join('\n', missing));
    }

    private static IResult NotReady(string why) => Results.Text(why, statusCode: StatusCodes.Status503ServiceUnavailable);
}
