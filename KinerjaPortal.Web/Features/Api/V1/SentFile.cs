using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Infrastructure.Files;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Files;

namespace KinerjaPortal.Web.Features.Api.V1;

/// <summary>Takes the one file that comes with a command in a form. What is refused in the end leaves nothing behind.</summary>
internal sealed class SentFile(CycleAnswers answers, Uploads uploads, OfficeDirectory offices, UploadAnswers uploadAnswers, ApiWords words)
{
    /// <param name="purposeOf">What the upload is for, by the visit.</param>
    /// <param name="act">Carries the command out; its file is the caller's upload until the command has taken it.</param>
    public async Task<IResult> TakeAsync(
        Caller caller, string id, string runId, HttpRequest request, Func<Guid, string> purposeOf, Func<TakenFile, Task<IResult>> act,
        CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(id, out _) || !Guid.TryParse(runId, out var run))
        {
            return answers.Unknown();
        }

        var office = (await offices.FindAsync(caller.OpdId, cancellationToken))!;
        var sent = await SentDocument.ReadAsync(
            request, (name, content) => uploads.StoreAsync(caller.PersonId, office.Opd, purposeOf(run), name, content, cancellationToken), cancellationToken);
        TakenFile? taken = null;
        try
        {
            switch (sent)
            {
                case { IsWhole: false }:
                    return Problems.Unprocessable(words.FormNotRead);
                case { Stored: [] }:
                    return Problems.Unprocessable(words.FileMissing);
                case { Stored: [UploadOutcome.Taken { Upload: { File: { } content } upload }] }:
                    taken = new TakenFile(sent, upload.Id, content);
                    return await act(taken);
                case { Stored: [var refused] }:
                    return uploadAnswers.Of(refused);
                default:
                    return Problems.Unprocessable(words.OneFileOnly);
            }
        }
        finally
        {
            if (taken is not { IsKept: true })
            {
                foreach (var stored in sent.Stored.OfType<UploadOutcome.Taken>())
                {
                    await uploads.CancelAsync(stored.Upload.Id, caller.PersonId, CancellationToken.None);
                }
            }
        }
    }
}

/// <summary>The file of a form, with the fields beside it.</summary>
internal sealed class TakenFile(SentDocument form, Guid uploadId, FiledFile content)
{
    public SentDocument Form => form;

    public Guid UploadId => uploadId;

    public FiledFile Content => content;

    /// <summary>Whether a command has taken it.</summary>
    public bool IsKept { get; private set; }

    /// <summary>The outcome of the command to which it was given.</summary>
    public StepOutcome Give(StepOutcome outcome)
    {
        IsKept = outcome is StepOutcome.Done;
        return outcome;
    }
}
