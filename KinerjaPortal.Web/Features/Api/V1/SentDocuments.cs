using System.Globalization;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Infrastructure.Files;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Documents.Steps;
using KinerjaPortal.Web.Features.Files;

namespace KinerjaPortal.Web.Features.Api.V1;

/// <summary>Files a document that comes with the command itself. What is refused in the end leaves nothing behind.</summary>
internal sealed class SentDocuments(
    CycleAnswers answers, FileDocumentHandler file, Uploads uploads, OfficeDirectory offices, UploadAnswers uploadAnswers, ApiWords words)
{
    public async Task<IResult> FileAsync(Caller caller, string id, string runId, string? key, HttpRequest request, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(id, out _) || !Guid.TryParse(runId, out var run))
        {
            return answers.Unknown();
        }

        var office = (await offices.FindAsync(caller.OpdId, cancellationToken))!;
        var sent = await SentDocument.ReadAsync(
            request,
            (name, content) => uploads.StoreAsync(caller.PersonId, office.Opd, $"langkah:{run}", name, content, cancellationToken),
            cancellationToken);
        var kept = false;
        try
        {
            return sent switch
            {
                { IsWhole: false } => Problems.Unprocessable(words.FormNotRead),
                { Stored: [] } => Problems.Unprocessable(words.FileMissing),
                { Stored: [UploadOutcome.Taken { Upload: { File: { } content } upload }] } when DocumentView.KindOf(sent["kind"]) is { } kind =>
                    await answers.MadeAsync<DocumentFiled>(
                        caller, id, runId, int.TryParse(sent["expectedVersion"], CultureInfo.InvariantCulture, out var expected) ? expected : null, key,
                        async (_, command) =>
                        {
                            var outcome = await file.HandleAsync(
                                caller,
                                new FileDocument(command, upload.Id, FileId: null, sent.DocumentId, kind, sent["title"], sent["note"])
                                {
                                    SentContent = content.Sha256,
                                },
                                cancellationToken);
                            kept = outcome is StepOutcome.Done;
                            return outcome;
                        },
                        (cycle, filed) => Task.FromResult(DocumentView.Created(cycle, filed)),
                        cancellationToken),
                { Stored: [UploadOutcome.Taken] } => Problems.Unprocessable(words.DocumentKindNotRead(sent["kind"]!)),
                { Stored: [var refused] } => uploadAnswers.Of(refused),
                _ => Problems.Unprocessable(words.OneFileOnly),
            };
        }
        finally
        {
            if (!kept)
            {
                foreach (var stored in sent.Stored.OfType<UploadOutcome.Taken>())
                {
                    await uploads.CancelAsync(stored.Upload.Id, caller.PersonId, CancellationToken.None);
                }
            }
        }
    }
}
