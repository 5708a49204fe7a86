using KinerjaPortal.Domain.People;
using KinerjaPortal.Web.Features.Account.Door;
using KinerjaPortal.Web.Features.Documents;
using KinerjaPortal.Web.Features.Documents.Shelves;

namespace KinerjaPortal.Web.Features.Api.V1;

/// <summary>The files of cycles: listed and fetched.</summary>
internal static class CycleFileEndpoints
{
    public static void MapCycleFiles(this IEndpointRouteBuilder api)
    {
        var files = api.MapGroup("").WithTags("Berkas").Asks(PortalAction.ReadFiles).ProducesProblem(StatusCodes.Status404NotFound);
        files.MapGet("/cycles/{id}/files", ListAsync)
            .WithSummary("Every file of a cycle that the caller may read, in the order of the sheet.")
            .Produces<IReadOnlyList<FileView>>();
        files.MapGet("/files/{id}", DownloadAsync)
            .WithSummary("The content of a file; takes Range and If-None-Match.")
            .Produces(StatusCodes.Status200OK, contentType: "application/octet-stream")
            .ProducesProblem(StatusCodes.Status410Gone);
    }

    private static async Task<IResult> ListAsync(string id, HttpContext http, FileShelves shelves, ApiWords words, CancellationToken cancellationToken) =>
        Guid.TryParse(id, out var cycleId) && await shelves.FindAsync(http.Caller(), cycleId, cancellationToken) is { } shelf
            ? Results.Ok(shelf.Files.Where(file => file.MayRead).Select(FileView.Of))
            : Results.Problem(statusCode: StatusCodes.Status404NotFound, detail: words.UnknownCycle);

    private static async Task<IResult> DownloadAsync(
        string id, HttpContext http, FileReaders readers, FileAnswers answers, ApiWords words, CancellationToken cancellationToken) =>
        !Guid.TryParse(id, out var fileId) || await readers.FindAsync(http.Caller(), fileId, cancellationToken) is not { } file
            ? Results.Problem(statusCode: StatusCodes.Status404NotFound, detail: words.UnknownFile)
            : answers.Download(http, file) ?? Results.Problem(statusCode: StatusCodes.Status410Gone, detail: answers.Lost);

    /// <param name="Role">format, bahan, kelengkapan, draft, final, surat, bukti or tandatangan.</param>
    /// <param name="Title">Of the document, or of the request that it was handed in for.</param>
    /// <param name="Pelaksana">Code of the post that owed it; null for documents.</param>
    /// <param name="Version">1, 2, 3 … within the document or the request; 0 for a format.</param>
    /// <param name="Restricted">Terbatas: only the post that owed it, the one that asked and the desk where the cycle lies may read it.</param>
    internal sealed record FileView(
        Guid Id, Guid RunId, Guid StepId, string StepNumber, string Role, string Title, string? Pelaksana, int Version, string Name, long Size,
        string Sha256, string MediaType, string? Note, bool Restricted, string FiledBy, DateTimeOffset FiledAt)
    {
        public static FileView Of(ShelvedFile file) => new(
            file.File.Id, file.Run.Id, file.Run.StepId, file.Run.Number, file.Role.ToString().ToLowerInvariant(), file.Title, file.Post, file.Version,
            file.File.Name, file.File.Size, file.File.Sha256, file.File.MediaType, file.Note, file.Restricted, file.By, file.At);
    }
}
