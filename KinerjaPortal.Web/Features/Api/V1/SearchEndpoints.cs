using KinerjaPortal.Domain.People;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Search;
using KinerjaPortal.Web.Features.Account.Door;
using KinerjaPortal.Web.Features.Organisation;

namespace KinerjaPortal.Web.Features.Api.V1;

/// <summary>Finding files of the caller's office.</summary>
internal static class SearchEndpoints
{
    public static void MapSearch(this IEndpointRouteBuilder api) =>
        api.MapGet("/search", FindAsync).WithTags("Berkas").Asks(PortalAction.ReadFiles)
            .WithSummary("Files by title, name, note, document, period and their own words, best first, twenty a page; only what the caller may read.")
            .Produces<SearchView>().ProducesProblem(StatusCodes.Status404NotFound);

    /// <param name="q">Words, each by its beginning; words in quotes as they stand.</param>
    /// <param name="opd">Code of an office that the caller may read; their own where it is left out.</param>
    private static async Task<IResult> FindAsync(
        string? q, int? page, string? opd, HttpContext http, FileSearch search, OfficeDirectory offices, ApiWords words, CancellationToken cancellationToken)
    {
        var caller = http.Caller();
        if (await offices.AskedAsync(opd, caller, PortalAction.ReadFiles, cancellationToken) is not { } office)
        {
            return Results.Problem(statusCode: StatusCodes.Status404NotFound, detail: words.UnknownOpd);
        }

        var found = await search.FindAsync(office.Opd, caller.PersonId, new SearchQuestion(q, Page: page ?? 1), cancellationToken);
        return Results.Ok(new SearchView(found.Total, found.Page, found.Pages, [.. found.Files.Select(FoundView.Of)]));
    }

    internal sealed record SearchView(int Total, int Page, int Pages, IReadOnlyList<FoundView> Files);

    /// <param name="Older">A newer version of it is there.</param>
    /// <param name="Restricted">Terbatas.</param>
    /// <param name="Excerpt">Where in its words it was found; null where it was found by something else.</param>
    internal sealed record FoundView(
        Guid Id, Guid CycleId, string DocumentType, string Period, string CycleTitle, string Role, int Version, bool Older, bool Restricted,
        string? StepNumber, string Title, string Name, long Size, string MediaType, string? Note, MarkedText? Excerpt, string FiledBy, DateTimeOffset FiledAt)
    {
        public static FoundView Of(FoundFile file) => new(
            file.FileId, file.CycleId, file.DocumentType.Name, file.Period, file.CycleTitle, file.Role.ToString().ToLowerInvariant(), file.Version,
            file.IsOlder, file.IsRestricted, file.StepNumber, file.Title.Text, file.Name.Text, file.Size, file.MediaType, file.Note?.Text, file.Text,
            file.FiledBy, file.FiledAt);
    }
}
