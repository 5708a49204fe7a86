using KinerjaPortal.Domain.People;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Account.Door;
using KinerjaPortal.Web.Features.Documents.Archive;
using KinerjaPortal.Web.Features.Documents.Preview;
using KinerjaPortal.Web.Features.Documents.Shelves;

namespace KinerjaPortal.Web.Features.Documents;

/// <summary>Files out of the portal: one, or all of a cycle. Who may is asked at every request.</summary>
internal static class FileDownloads
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods("/berkas/{fileId:guid}", [HttpMethods.Get, HttpMethods.Head], DownloadAsync).RequireAuthorization().Asks(PortalAction.ReadFiles).ExcludeFromDescription();
        endpoints.MapGet("/siklus/{cycleId:guid}/berkas.zip", DownloadAllAsync).RequireAuthorization().Asks(PortalAction.ReadFiles).ExcludeFromDescription();
    }

    public static string AddressOf(Guid fileId) => $"/berkas/{fileId}";

    public static string AddressOfAll(Guid cycleId) => $"/siklus/{cycleId}/berkas.zip";

    private static async Task<IResult> DownloadAsync(
        Guid fileId, HttpContext http, FileReaders readers, FileAnswers answers, CancellationToken cancellationToken) =>
        await readers.FindAsync(Caller.From(http.User), fileId, cancellationToken) is not { } file
            ? Results.NotFound()
            : answers.Download(http, file) ?? Lost(http, answers);

    private static async Task<IResult> DownloadAllAsync(
        Guid cycleId, HttpContext http, FileShelves shelves, CycleArchive archive, CancellationToken cancellationToken)
    {
        if (await shelves.FindAsync(Caller.From(http.User), cycleId, cancellationToken) is not { } shelf)
        {
            return Results.NotFound();
        }

        http.Response.Headers.CacheControl = "private, no-store";
        return Results.Stream(output => archive.WriteAsync(shelf, output, cancellationToken), PreviewKinds.Zip, CycleArchive.NameOf(shelf));
    }

    /// <summary>Gone, and said so: the file was filed, but what it held is not where it should be.</summary>
    internal static IResult Lost(HttpContext http, FileAnswers answers)
    {
        // It may be put back from a backup, and a browser would remember that it is gone.
        http.Response.Headers.CacheControl = "no-store";
        return Results.Text(answers.Lost, "text/plain; charset=utf-8", statusCode: StatusCodes.Status410Gone);
    }
}
