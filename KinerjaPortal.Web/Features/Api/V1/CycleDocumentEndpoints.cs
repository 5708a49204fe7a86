using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Web.Features.Account.Door;
using KinerjaPortal.Web.Features.Documents.Steps;
using Microsoft.AspNetCore.Mvc;

namespace KinerjaPortal.Web.Features.Api.V1;

/// <summary>Files that are laid with the document at its open step.</summary>
internal static class CycleDocumentEndpoints
{
    public static void MapCycleDocuments(this IEndpointRouteBuilder api)
    {
        var files = api.MapGroup("/cycles/{id}/runs/{runId}/files").WithTags("Dokumen").Asks(PortalAction.TakePart)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        files.MapPost("", FileAsync)
            .WithSummary("File a finished upload at the open step, or a file that lies with the cycle already; or send the file itself as multipart/form-data.")
            .AddOpenApiOperationTransformer(SentDocument.DescribeAsync)
            .Produces<DocumentView>(StatusCodes.Status201Created);

        // The same address for a file that comes with the command; as large as the office allows, which its reader looks after.
        files.MapPost("", FileSentAsync).Accepts<IFormFile>("multipart/form-data").ExcludeFromDescription()
            .WithMetadata(new DisableRequestSizeLimitAttribute());
    }

    private static async Task<IResult> FileAsync(
        string id, string runId, FileRequest request, [FromHeader(Name = ApiV1.KeyHeader)] string? key, HttpContext http,
        FileDocumentHandler file, CycleAnswers answers, ApiWords words, CancellationToken cancellationToken) =>
        DocumentView.KindOf(request.Kind) is not { } kind
            ? Problems.Unprocessable(words.DocumentKindNotRead(request.Kind!))
            : await answers.MadeAsync<DocumentFiled>(
                http.Caller(), id, runId, request.ExpectedVersion, key,
                (caller, command) => file.HandleAsync(
                    caller,
                    new FileDocument(command, request.UploadId, request.FileId, request.DocumentId, kind, request.Title, request.Note),
                    cancellationToken),
                (cycle, filed) => Task.FromResult(DocumentView.Created(cycle, filed)),
                cancellationToken);

    private static Task<IResult> FileSentAsync(
        string id, string runId, [FromHeader(Name = ApiV1.KeyHeader)] string? key, HttpContext http, SentDocuments sent, CancellationToken cancellationToken) =>
        sent.FileAsync(http.Caller(), id, runId, key, http.Request, cancellationToken);

    /// <param name="UploadId">A finished upload of the caller's.</param>
    /// <param name="FileId">Or a file of this cycle that shall stand as it is, such as the draft that is signed.</param>
    /// <param name="Kind">kelengkapan, draft, final or surat; draft where it is left out.</param>
    /// <param name="DocumentId">The document of which it is a further version; left out for a new one.</param>
    internal sealed record FileRequest(
        Guid? UploadId, Guid? FileId, string? Kind, Guid? DocumentId, string? Title, string? Note, int? ExpectedVersion);
}
