using KinerjaPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Web.Features.Health;

/// <summary>For whoever watches over the portal: is the process there, and can it reach its database.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health/live", () => Results.Text("hidup")).AllowAnonymous().ExcludeFromDescription();
        endpoints.MapGet("/health/ready", ReadyAsync).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<IResult> ReadyAsync(IDbContextFactory<PortalContext> contexts, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Database.CanConnectAsync(cancellationToken)
            ? Results.Text("siap")
            : Results.Text("basis data tidak terjangkau", statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}
