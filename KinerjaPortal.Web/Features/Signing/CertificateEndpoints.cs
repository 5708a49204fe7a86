using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Signing;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Account.Door;

namespace KinerjaPortal.Web.Features.Signing;

/// <summary>The certificate of an office's authority, for whoever verifies without the portal.</summary>
internal static class CertificateEndpoints
{
    public const string AuthorityAddress = "/admin/sertifikat/ca.pem";

    public static void MapCertificates(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(AuthorityAddress, DownloadAsync).RequireAuthorization().Asks(PortalAction.ReadCertificates).ExcludeFromDescription();

    public static string FileNameOf(string opdCode) => $"ca-{opdCode}.pem";

    /// <summary>Of the caller's own office: the address names no other.</summary>
    private static async Task<IResult> DownloadAsync(
        HttpContext http, OfficeDirectory offices, PostHolders holders, CertificateRegister certificates, CancellationToken cancellationToken)
    {
        if (Caller.From(http.User) is not { } caller
            || await offices.FindAsync(caller.OpdId, cancellationToken) is not { } office
            || !await holders.MayAsync(PortalAction.ReadCertificates, office.Opd, caller.PersonId, cancellationToken)
            || await certificates.AuthoritiesPemAsync(office.Opd.Id, cancellationToken) is not { } pem)
        {
            return Results.NotFound();
        }

        // It may be renewed at any signing.
        http.Response.Headers.CacheControl = "private, no-store";
        return Results.File(System.Text.Encoding.ASCII.GetBytes(pem), "application/x-pem-file", FileNameOf(office.Opd.Code));
    }
}
