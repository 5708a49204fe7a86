using KinerjaPortal.Domain.People;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Exchange;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Account.Door;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.Exchange;

/// <summary>
/// Takes a file by an ordinary request: a circuit is no way for megabytes. Fields: <c>opd</c> code, <c>sop</c> id of the SOP
/// that gets a further version, <c>jenis</c> of document, and the file. The token comes in the header
/// <c>RequestVerificationToken</c>, so that it is looked at before anything of the file is read.
/// </summary>
internal static class ImportEndpoint
{
    public const string Address = "/sop/impor";
    public const string TokenHeader = "RequestVerificationToken";

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost(Address, ImportAsync).RequireAuthorization().Asks(PortalAction.DrawSops).DisableAntiforgery().ExcludeFromDescription();

    private static async Task<IResult> ImportAsync(
        HttpContext http, IAntiforgery antiforgery, ImportSopHandler import, ImportWords words, IStringLocalizer<ExchangeText> text, CancellationToken cancellationToken)
    {
        if (!http.Request.Headers.ContainsKey(TokenHeader) || !await antiforgery.IsRequestValidAsync(http))
        {
            return Refused(StatusCodes.Status400BadRequest, text["Stale"]);
        }

        // At the door the cookie's word was asked, to read no file of somebody who may not send one; the handler asks the database.
        var caller = Caller.From(http.User)!;

        try
        {
            return await UploadedFile.ReadAsync(http.Request, cancellationToken) is { } uploaded
                ? Answer(await import.HandleAsync(CommandOf(uploaded, caller), cancellationToken), words, text)
                : Refused(StatusCodes.Status400BadRequest, text["NotSent"]);
        }
        catch (BadHttpRequestException fault) when (fault.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Refused(StatusCodes.Status413PayloadTooLarge, words.Of(new ImportRefusal.TooLarge()));
        }
    }

    private static ImportSop CommandOf(UploadedFile uploaded, Caller caller) => new(
        uploaded["opd"] ?? caller.OpdCode,
        uploaded["sop"] is { } sop ? Guid.TryParse(sop, out var sopId) ? sopId : Guid.Empty : null,
        Enum.TryParse<DocumentType>(uploaded["jenis"], ignoreCase: true, out var type) && Enum.IsDefined(type) ? type : null,
        uploaded.Content,
        uploaded.Name,
        caller);

    private static IResult Answer(ImportOutcome outcome, ImportWords words, IStringLocalizer<ExchangeText> text) => outcome switch
    {
        ImportOutcome.Made made => Results.Json(new ImportAnswer(null, DraftOf(made.SopId), [.. made.Remarks.Select(words.Of)])),
        ImportOutcome.Refused { Reason: ImportRefusal.TooLarge } refused => Refused(StatusCodes.Status413PayloadTooLarge, words.Of(refused.Reason)),
        ImportOutcome.Refused refused => Refused(StatusCodes.Status422UnprocessableEntity, words.Of(refused.Reason)),
        ImportOutcome.NotAdmin => Refused(StatusCodes.Status403Forbidden, text["NotAdmin"]),
        ImportOutcome.UnknownSop => Refused(StatusCodes.Status404NotFound, text["UnknownSop"]),
        ImportOutcome.DocumentTypeMissing => Refused(StatusCodes.Status422UnprocessableEntity, text["DocumentTypeMissing"]),
        ImportOutcome.HasDraft draft => Refused(StatusCodes.Status409Conflict, text["HasDraft"], DraftOf(draft.SopId)),
        _ => throw new InvalidOperationException($"An outcome without an answer: {outcome}"),
    };

    private static string DraftOf(Guid sopId) => $"/sop/{sopId}/rancang";

    private static IResult Refused(int status, string message, string? url = null) =>
        Results.Json(new ImportAnswer(message, url, []), statusCode: status);
}

/// <summary>What the page's script is told.</summary>
/// <param name="Message">Why nothing was stored; null when a draft was made.</param>
/// <param name="Url">The draft: the one that was made, or the one that stands in the way.</param>
/// <param name="Remarks">What of the file is not in the draft, a sentence each.</param>
public sealed record ImportAnswer(string? Message, string? Url, IReadOnlyList<string> Remarks);
