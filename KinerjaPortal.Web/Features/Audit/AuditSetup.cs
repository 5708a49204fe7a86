using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Exchange.Xlsx;
using KinerjaPortal.Infrastructure.Files.Kinds;
using KinerjaPortal.Infrastructure.Journal;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Account.Door;
using KinerjaPortal.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.Audit;

/// <summary>Who did what, when and from where, over cycles and administration.</summary>
internal static class AuditSetup
{
    public const string Workbook = "/admin/audit.xlsx";

    public static IHostApplicationBuilder AddAudit(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<AuditReader>();
        builder.Services.AddSingleton<Audits>();
        builder.Services.AddSingleton<AuditWords>();
        return builder;
    }

    public static void MapAudit(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(Workbook, WriteAsync).RequireAuthorization().Asks(PortalAction.ReadJournal).ExcludeFromDescription();

    private static async Task<IResult> WriteAsync(
        string? kantor, string? siapa, string? apa, string? dari, string? sampai,
        HttpContext http, Audits audits, AuditWords words, OfficeTime time, IStringLocalizer<AuditText> text, CancellationToken cancellationToken)
    {
        var filter = AuditFilter.Read(kantor, siapa, apa, dari, sampai);
        if (Caller.From(http.User) is not { } caller || await audits.ScopeAsync(caller, filter.Office, cancellationToken) is not { } scope)
        {
            return Results.NotFound();
        }

        var (page, offices) = (await audits.ReadAsync(scope, filter, 0, AuditReader.MostLines, cancellationToken), await audits.OfficesAsync(cancellationToken));
        string hint = page.Total > page.Lines.Count ? text["WorkbookCut", page.Lines.Count, page.Total] : "";
        http.Response.Headers.CacheControl = "private, no-store";
        return Results.File(
            TableWorkbook.Write(
                text["Title"],
                hint,
                [(text["When"], 24), (text["Who"], 32), (text["Post"], 28), (text["What"], 34), (text["Subject"], 40), (text["Changes"], 60), (text["Office"], 28), (text["From"], 20)],
                [.. page.Lines.Select(line => (IReadOnlyList<string?>)
                [
                    time.DateAndTime(line.At, scope.Zone), line.Who, line.ActedFor, words.What(line), line.Subject, words.Changes(line),
                    line.OpdId is { } id && offices.TryGetValue(id, out var office) ? office.ShortName : null, line.Address,
                ])]),
            FileKinds.Xlsx.MediaType,
            scope.Office is { } one ? $"audit-{one.Code}.xlsx" : "audit.xlsx");
    }
}
