using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Search;

namespace KinerjaPortal.Web.Features.Api.V1;

/// <summary>Finding files of the caller's office.</summary>
internal static class SearchEndpoints
{
    public static void MapSearch(this IEndpointRouteBuilder api) =>
        api.MapGet("/search", FindAsync).WithTags("Berkas")
            .WithSummary("Files by title, name, note, document, period and their own words, best first, twenty a page; only what the caller may read.")
            .Produces<SearchView>();

    /// <param name="q">Words, each by its beginning; words in quotes as they stand.</param>
    private static async Task<IResult> FindAsync(
        string? q, int? page, HttpContext http, FileSearch search, OfficeDirectory offices, CancellationToken cancellationToken)
    {
        var caller = http.Caller();
        var office = (await offices.FindAsync(caller.OpdId, cancellationToken))!;
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
