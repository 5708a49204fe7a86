using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Calendars.Import;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Account.Door;
using KinerjaPortal.Web.Features.Exchange;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.Calendars.Import;

/// <summary>
/// Reads a file of days off that comes by an ordinary request, and answers what stands in it; nothing is stored before the page has shown
/// it. Fields: <c>kantor</c>, id of the office whose own days they are, left out for national ones, and the file. The token comes in the
/// header <c>RequestVerificationToken</c>, as at the import of sheets.
/// </summary>
internal static class DayImportEndpoint
{
    public const string Address = "/admin/kalender/impor";

    /// <summary>Of all names and decrees together: the page takes no more from the browser at once.</summary>
    private const int MostText = 8_000;

    public static void MapCalendars(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost(Address, ReadAsync).RequireAuthorization().Asks(PortalAction.KeepCalendar).DisableAntiforgery().ExcludeFromDescription();

    private static async Task<IResult> ReadAsync(
        HttpContext http, IAntiforgery antiforgery, CalendarCommands desk, IStringLocalizer<CalendarText> text, CancellationToken cancellationToken)
    {
        if (!http.Request.Headers.ContainsKey(ImportEndpoint.TokenHeader) || !await antiforgery.IsRequestValidAsync(http))
        {
            return Refused(StatusCodes.Status400BadRequest, text["ImportStale"]);
        }

        // Asked of the database before anything of the file is read.
        if (Caller.From(http.User) is not { } caller || await desk.StandingAsync(caller, cancellationToken) is not { } standing
            || !standing.May(PortalAction.KeepCalendar))
        {
            return Refused(StatusCodes.Status403Forbidden, text["NotYours"]);
        }

        try
        {
            if (await UploadedFile.ReadAsync(http.Request, cancellationToken) is not { } uploaded)
            {
                return Refused(StatusCodes.Status400BadRequest, text["ImportNotSent"]);
            }

            Guid? opdId = uploaded["kantor"] is { } office ? Guid.TryParse(office, out var id) ? id : Guid.Empty : null;
            return !standing.MayKeepDaysOf(opdId)
                ? Refused(StatusCodes.Status403Forbidden, text["NotYours"])
                : Answer(await DayImport.ReadAsync(uploaded.Content, opdId is null ? HolidayKind.Nasional : HolidayKind.Daerah, cancellationToken), text);
        }
        catch (BadHttpRequestException fault) when (fault.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Refused(StatusCodes.Status413PayloadTooLarge, text["ImportTooLarge"]);
        }
    }

    private static IResult Answer(DayImportResult result, IStringLocalizer<CalendarText> text) => result switch
    {
        DayImportResult.Read { Days: var days } when days.Sum(day => day.Name.Length + day.Source.Length) > MostText =>
            Refused(StatusCodes.Status422UnprocessableEntity, text["ImportTooMany"]),
        DayImportResult.Read { Days: var days } => Results.Json(new DayImportAnswer(Message: null, days, [])),
        DayImportResult.Refused { Reason: var reason } => Refused(
            reason == DayImportRefusal.TooLarge ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status422UnprocessableEntity, text[$"Import{reason}"]),
        _ => throw new InvalidOperationException($"A result without an answer: {result}"),
    };

    private static IResult Refused(int status, string message) => Results.Json(new DayImportAnswer(message, [], []), statusCode: status);
}

/// <summary>What the page's script is told.</summary>
/// <param name="Message">Why nothing was read; null where something was.</param>
/// <param name="Remarks">Always there, by which the script knows the portal's answer from any other.</param>
public sealed record DayImportAnswer(string? Message, IReadOnlyList<ImportedDay> Days, IReadOnlyList<string> Remarks);
