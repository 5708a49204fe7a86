using System.Text;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Account.Door;
using KinerjaPortal.Web.Features.Sops;

namespace KinerjaPortal.Web.Features.Flowcharts.Drawing;

/// <summary>A version's sheet as a picture to take away.</summary>
internal static class SheetDownload
{
    public static string AddressOf(Guid versionId) => $"/sop/versi/{versionId}/bagan.svg";

    public static void MapSheetDownload(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/sop/versi/{versionId:guid}/bagan.svg", WriteAsync).RequireAuthorization().Asks(PortalAction.ReadSops).ExcludeFromDescription();

    private static async Task<IResult> WriteAsync(
        Guid versionId, HttpContext http, SopCatalogue sops, SopReaders readers, SvgSheet sheet, CancellationToken cancellationToken)
    {
        if (await sops.FindVersionAsync(versionId, cancellationToken) is not { } found
            || !await readers.MayReadAsync(Caller.From(http.User), found, cancellationToken))
        {
            return Results.NotFound();
        }

        var picture = Encoding.UTF8.GetBytes(sheet.Write(found.Version.Definition));
        return Results.File(picture, "image/svg+xml", $"sop-{found.Sop.Slug}-v{found.Version.Number}.svg");
    }
}
