using System.Text;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Web.Features.Account;

namespace KinerjaPortal.Web.Features.Flowcharts;

/// <summary>A version's sheet as a picture to take away.</summary>
internal static class SheetDownload
{
    public static string AddressOf(Guid versionId) => $"/sop/versi/{versionId}/bagan.svg";

    public static void MapSheetDownload(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/sop/versi/{versionId:guid}/bagan.svg", WriteAsync).RequireAuthorization().ExcludeFromDescription();

    private static async Task<IResult> WriteAsync(
        Guid versionId, HttpContext http, SopCatalogue sops, OfficeDirectory offices, PostHolders holders, SvgSheet sheet, CancellationToken cancellationToken)
    {
        if (await sops.FindVersionAsync(versionId, cancellationToken) is not { } found || !await MaySeeAsync(found))
        {
            return Results.NotFound();
        }

        var picture = Encoding.UTF8.GetBytes(sheet.Write(found.Version.Definition));
        return Results.File(picture, "image/svg+xml", $"sop-{found.Sop.Slug}-v{found.Version.Number}.svg");

        // What an office has established is for everybody, what it is still drawing for those who draw it.
        async Task<bool> MaySeeAsync(CataloguedSop asked) =>
            asked.Version.Status is SopVersionStatus.Published or SopVersionStatus.Retired
            || (Caller.From(http.User) is { } caller
                && await offices.FindAsync(asked.Sop.OpdId, cancellationToken) is { } office
                && await holders.IsAdminAsync(office.Opd, caller.PersonId, cancellationToken));
    }
}
