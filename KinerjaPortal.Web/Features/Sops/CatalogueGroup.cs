using KinerjaPortal.Infrastructure.Organisation;

namespace KinerjaPortal.Web.Features.Sops;

/// <summary>The SOPs of one office, in the order of their documents.</summary>
public sealed record CatalogueGroup(Office Office, bool IsOwn, IReadOnlyList<SopEntry> Entries)
{
    /// <summary>What the filter leaves, the reader's own office first and the others by name.</summary>
    public static IReadOnlyList<CatalogueGroup> Of(IEnumerable<SopEntry> entries, CatalogueFilter filter, Guid ownOpdId) =>
    [
        .. entries.Where(filter.Shows)
            .GroupBy(entry => entry.Office.Opd.Id)
            .Select(office => new CatalogueGroup(
                office.First().Office,
                office.Key == ownOpdId,
                [.. office.OrderBy(entry => entry.Sop.DocumentType).ThenBy(entry => entry.Sop.Title, StringComparer.CurrentCulture)]))
            .OrderByDescending(group => group.IsOwn)
            .ThenBy(group => group.Office.Opd.Name, StringComparer.CurrentCulture),
    ];
}
