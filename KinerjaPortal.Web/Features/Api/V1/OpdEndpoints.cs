using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Web.Features.Account.Door;

namespace KinerjaPortal.Web.Features.Api.V1;

/// <summary>The offices and their SOPs.</summary>
internal static class OpdEndpoints
{
    public static void MapOpds(this IEndpointRouteBuilder api)
    {
        api.MapGet("/opds", ListAsync).WithTags("OPD").Asks(PortalAction.ReadSops).WithSummary("All offices.").Produces<OpdView[]>();
        api.MapGet("/opds/{code}/sops", SopsAsync).WithTags("OPD").Asks(PortalAction.ReadSops).WithSummary("The published SOPs of an office.")
            .Produces<SopEntry[]>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IEnumerable<OpdView>> ListAsync(HttpContext http, OfficeDirectory offices, CancellationToken cancellationToken) =>
        (await offices.AllAsync(cancellationToken)).Where(office => http.Caller().May(PortalAction.ReadSops, office.Opd.Id)).Select(office => new OpdView(
            office.Opd.Code, office.Opd.Name, office.Opd.ShortName, office.Opd.Region, office.Opd.Zone.Abbreviation,
            [.. office.Posts.Select(post => new PelaksanaView(post.Code, post.Name, post.IsExternal))]));

    private static async Task<IResult> SopsAsync(
        string code, HttpContext http, OfficeDirectory offices, SopCatalogue sops, ApiWords words, CancellationToken cancellationToken)
    {
        if (await offices.FindAsync(code, cancellationToken) is not { } office || !http.Caller().May(PortalAction.ReadSops, office.Opd.Id))
        {
            return Results.Problem(statusCode: StatusCodes.Status404NotFound, detail: words.UnknownOpd);
        }

        var entries = await sops.ListAsync(office.Opd.Id, cancellationToken);
        return Results.Ok(entries.Select(entry => new SopEntry(
            entry.Sop.Id, entry.Sop.Slug, code, entry.Sop.DocumentType.Name, entry.Sop.Title, entry.Version.Number, entry.Version.Steps.Count)));
    }

    internal sealed record OpdView(
        string Code, string Name, string ShortName, string Region, string TimeZone, IReadOnlyList<PelaksanaView> Pelaksana);

    internal sealed record SopEntry(Guid Id, string Slug, string Opd, string DocumentType, string Title, int Version, int StepCount);
}

/// <summary>A post: a lane of the flowcharts, a column of the board.</summary>
internal sealed record PelaksanaView(string Code, string Name, bool IsExternal);
