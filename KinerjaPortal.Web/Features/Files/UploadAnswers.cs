using KinerjaPortal.Infrastructure.Files;
using KinerjaPortal.Web.Features.Api.V1;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.Files;

/// <summary>What came of a request, as an answer: the upload as it is now, or a problem with a sentence.</summary>
internal sealed class UploadAnswers(UploadRefusalWords refusals, IStringLocalizer<FilesText> words)
{
    public IResult Of(UploadOutcome outcome) => outcome switch
    {
        UploadOutcome.Taken taken => Results.Ok(UploadView.Of(taken.Upload)),
        UploadOutcome.Refused refused => refusals.Of(refused.Why).ToProblem(),
        UploadOutcome.WrongOffset wrong => GoOnAt(wrong.Upload, words["WrongOffset", wrong.Upload.Received]),
        UploadOutcome.Busy busy => GoOnAt(busy.Upload, words["Busy"]),
        UploadOutcome.Unknown => Unknown(),
        _ => throw new InvalidOperationException($"An outcome without an answer: {outcome}"),
    };

    /// <summary>201 for one that is new, 200 for one that goes on.</summary>
    public IResult OfBeginning(UploadOutcome outcome, string address) =>
        outcome is UploadOutcome.Taken { Upload: { Received: 0 } upload }
            ? Results.Created($"{address}/{upload.Id}", UploadView.Of(upload))
            : Of(outcome);

    public IResult Of(Upload? upload) => upload is null ? Unknown() : Results.Ok(UploadView.Of(upload));

    public IResult Unknown() => Results.Problem(statusCode: StatusCodes.Status404NotFound, detail: words["UnknownUpload"]);

    public IResult NotRead() => Results.Problem(statusCode: StatusCodes.Status400BadRequest, detail: words["NotRead"]);

    public IResult OffsetMissing() => Results.Problem(statusCode: StatusCodes.Status400BadRequest, detail: words["OffsetMissing"]);

    public IResult Stale() => Results.Problem(statusCode: StatusCodes.Status400BadRequest, detail: words["Stale"]);

    private static IResult GoOnAt(Upload upload, string sentence) => Results.Problem(
        statusCode: StatusCodes.Status409Conflict,
        detail: sentence,
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["upload"] = UploadView.Of(upload) });
}
