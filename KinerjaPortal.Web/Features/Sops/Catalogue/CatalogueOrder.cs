namespace KinerjaPortal.Web.Features.Sops.Catalogue;

/// <summary>The order of the catalogue until a column is chosen: the reader's own office first, the others by name, each by its documents.</summary>
public static class CatalogueOrder
{
    public static IReadOnlyList<SopEntry> Of(IEnumerable<SopEntry> entries, Guid ownOpdId) =>
    [
        .. entries
            .OrderByDescending(entry => entry.Office.Opd.Id == ownOpdId)
            .ThenBy(entry => entry.Office.Opd.Name, StringComparer.CurrentCulture)
            .ThenBy(entry => entry.Sop.DocumentType)
            .ThenBy(entry => entry.Sop.Title, StringComparer.CurrentCulture),
    ];
}
