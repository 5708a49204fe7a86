using KinerjaPortal.Domain.Organisation.Importing;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Files.Kinds;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Organisation.Importing;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Account.Door;

namespace KinerjaPortal.Web.Features.Organisation.Importing;

/// <summary>An office's posts and people as a workbook, for whoever keeps them; and the same workbook with nothing in it, to be filled in.</summary>
internal static class StaffDownloads
{
    public const string Template = "/admin/impor/contoh.xlsx";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Template, () => Results.File(StaffWorkbookWriter.Write(new StaffTable([], [])), FileKinds.Xlsx.MediaType, "jabatan-dan-pegawai.xlsx"))
            .RequireAuthorization().Asks(PortalAction.KeepPosts)
            .ExcludeFromDescription();
        endpoints.MapGet("/admin/impor/{opd}/pegawai.xlsx", ListAsync).RequireAuthorization().Asks(PortalAction.KeepPosts).ExcludeFromDescription();
    }

    public static string AddressOf(string opd) => $"/admin/impor/{opd}/pegawai.xlsx";

    private static async Task<IResult> ListAsync(string opd, HttpContext http, OfficeDirectory offices, StaffImports imports, CancellationToken cancellationToken)
    {
        // An office that is none of one's business is as unknown as one that does not exist.
        if (Caller.From(http.User) is not { } caller
            || await offices.FindAsync(opd, cancellationToken) is not { } office
            || await imports.OfOfficeAsync(caller.PersonId, office.Opd, cancellationToken) is not { } table)
        {
            return Results.NotFound();
        }

        http.Response.Headers.CacheControl = "private, no-store";
        return Results.File(StaffWorkbookWriter.Write(table), FileKinds.Xlsx.MediaType, $"pegawai-{office.Opd.Code}.xlsx");
    }
}
