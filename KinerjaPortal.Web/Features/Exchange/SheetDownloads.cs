using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Exchange;
using KinerjaPortal.Infrastructure.Files.Kinds;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Account.Door;
using KinerjaPortal.Web.Features.Sops;

namespace KinerjaPortal.Web.Features.Exchange;

/// <summary>A version of an SOP as a file. What was established is for everybody who is signed in, a draft for its office's admins.</summary>
internal static class SheetDownloads
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        foreach (var format in Enum.GetValues<SheetFormat>())
        {
            endpoints.MapGet(
                    $"/sop/versi/{{versionId:guid}}/sop.{ExtensionOf(format)}",
                    (Guid versionId, HttpContext http, SopCatalogue sops, SopReaders readers, CancellationToken cancellationToken) =>
                        DownloadAsync(format, versionId, http, sops, readers, cancellationToken))
                .RequireAuthorization().Asks(PortalAction.ReadSops)
                .ExcludeFromDescription();
        }
    }

    public static string AddressOf(SheetFormat format, Guid versionId) => $"/sop/versi/{versionId}/sop.{ExtensionOf(format)}";

    private static async Task<IResult> DownloadAsync(
        SheetFormat format, Guid versionId, HttpContext http, SopCatalogue sops, SopReaders readers, CancellationToken cancellationToken)
    {
        // A draft that is none of one's business is as unknown as one that does not exist.
        if (await sops.FindVersionAsync(versionId, cancellationToken) is not { } found
            || !await readers.MayReadAsync(Caller.From(http.User), found, cancellationToken))
        {
            return Results.NotFound();
        }

        http.Response.Headers.CacheControl = "private, no-cache";
        return Results.File(
            SopExport.Write(format, found.Version.Definition, found.Sop.DocumentType),
            ContentTypeOf(format),
            $"sop-{found.Sop.Slug}-v{found.Version.Number}.{ExtensionOf(format)}");
    }

    private static string ExtensionOf(SheetFormat format) => format.ToString().ToLowerInvariant();

    private static string ContentTypeOf(SheetFormat format) => format switch
    {
        SheetFormat.Xlsx => FileKinds.Xlsx.MediaType,
        SheetFormat.Bpmn => "application/xml",
        _ => "application/json",
    };
}
