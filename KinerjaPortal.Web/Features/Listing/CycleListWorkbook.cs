using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Exchange.Xlsx;
using KinerjaPortal.Infrastructure.Files.Kinds;
using KinerjaPortal.Infrastructure.Listing;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Account.Door;
using KinerjaPortal.Web.Features.Board;
using KinerjaPortal.Web.Features.Organisation;
using KinerjaPortal.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.Listing;

/// <summary>The list as a workbook, by the same filter as the page: over HTTP, because it may be long.</summary>
internal sealed class CycleListWorkbook(
    CycleList cycles, Boards boards, OfficeDirectory offices, SopCatalogue sops, OfficeTime time, IStringLocalizer<CycleListText> text, TimeProvider clock)
{
    public const string Path = CycleListFilter.Path + "/daftar.xlsx";

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints
        .MapGet(Path, (HttpContext http, CycleListWorkbook workbook, CancellationToken cancellationToken) => workbook.AnswerAsync(http, cancellationToken))
        .RequireAuthorization()
        .Asks(PortalAction.ReadCycles)
        .ExcludeFromDescription();

    private async Task<IResult> AnswerAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var query = http.Request.Query;
        var filter = CycleListFilter.Read(query["cari"], query["jenis"], query["tahun"], query["status"], query["jabatan"], query["terlambat"], query["kantor"]);

        // An office that is none of one's business is as unknown as one that does not exist.
        if (Caller.From(http.User) is not { } caller
            || await offices.AskedAsync(filter.Office, caller, PortalAction.ReadCycles, cancellationToken) is not { } office)
        {
            return Results.NotFound();
        }

        var board = (await boards.OfAsync(office.Opd.Id)).Snapshot;
        var view = new BoardView(office, clock.GetUtcNow(), caller.PersonId, sops.Known);
        var found = await cycles.FindAsync(office.Opd.Id, filter.QuestionOn(board, view), skip: 0, CycleList.MostListed, cancellationToken);
        http.Response.Headers.CacheControl = "private, no-store";
        return Results.File(
            TableWorkbook.Write(
                text["Title"],
                text[found.Total > found.Cycles.Count ? "WorkbookHintCut" : "WorkbookHint", office.Opd.Name, time.DateAndTime(view.Now, view.Zone), found.Cycles.Count, found.Total],
                [(text["Document"], 20), (text["CycleTitle"], 36), (text["Status"], 12), (text["Desk"], 32), (text["Step"], 8), (text["Since"], 26), (text["Due"], 26), (text["Started"], 26), (text["Closed"], 26)],
                [.. found.Cycles.Select(cycle => Row(cycle, view))]),
            FileKinds.Xlsx.MediaType,
            $"dokumen-{office.Opd.Code}.xlsx");
    }

    private IReadOnlyList<string?> Row(ListedCycle cycle, BoardView view) =>
    [
        cycle.Document,
        cycle.Title,
        text[$"Status{cycle.Status}"],
        cycle.Desk is { } desk ? view.PostName(desk.Pelaksana) : null,
        cycle.Desk?.Number,
        At(cycle.Desk?.Since, view.Zone),
        At(cycle.Desk?.DueAt, view.Zone),
        At(cycle.StartedAt, view.Zone),
        At(cycle.ClosedAt, view.Zone),
    ];

    private string? At(DateTimeOffset? moment, ZonaWaktu zone) => moment is { } at ? time.DateAndTime(at, zone) : null;
}
