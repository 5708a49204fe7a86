using System.Globalization;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Documents.Steps;

namespace KinerjaPortal.Web.Features.Api.V1;

/// <summary>Files a document that comes with the command itself.</summary>
internal sealed class SentDocuments(CycleAnswers answers, FileDocumentHandler file, SentFile files, ApiWords words)
{
    public Task<IResult> FileAsync(Caller caller, string id, string runId, string? key, HttpRequest request, CancellationToken cancellationToken) =>
        files.TakeAsync(
            caller, id, runId, request, run => $"langkah:{run}",
            async taken => DocumentView.KindOf(taken.Form["kind"]) is not { } kind
                ? Problems.Unprocessable(words.DocumentKindNotRead(taken.Form["kind"]!))
                : await answers.MadeAsync<DocumentFiled>(
                    caller, id, runId, int.TryParse(taken.Form["expectedVersion"], CultureInfo.InvariantCulture, out var expected) ? expected : null, key,
                    async (_, command) => taken.Give(await file.HandleAsync(
                        caller,
                        new FileDocument(command, taken.UploadId, FileId: null, taken.Form.DocumentId, kind, taken.Form["title"], taken.Form["note"])
                        {
                            SentContent = taken.Content.Sha256,
                        },
                        cancellationToken)),
                    (cycle, filed) => Task.FromResult(DocumentView.Created(cycle, filed)),
                    cancellationToken),
            cancellationToken);
}
