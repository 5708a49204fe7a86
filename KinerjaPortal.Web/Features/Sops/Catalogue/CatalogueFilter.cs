using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Web.Features.Sops.Catalogue;

/// <summary>What of the catalogue is shown. Lives in the address, so that it survives a reload and can be sent to a colleague.</summary>
/// <param name="Opd">Code of the office; an unknown one finds nothing.</param>
public sealed record CatalogueFilter(string Search = "", string? Opd = null, DocumentType? DocumentType = null)
{
    public bool IsEmpty => this == new CatalogueFilter();

    private IEnumerable<string> Words => Search.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>From the words of the address; a document that cannot be read filters nothing.</summary>
    public static CatalogueFilter Read(string? cari, string? opd, string? jenis) => new(
        cari?.Trim() ?? "",
        string.IsNullOrWhiteSpace(opd) ? null : opd,
        Enum.TryParse<DocumentType>(jenis, ignoreCase: true, out var type) && Enum.IsDefined(type) ? type : null);

    /// <summary>For the address; null leaves a word out.</summary>
    public IReadOnlyDictionary<string, object?> Write() => new Dictionary<string, object?>
    {
        ["cari"] = Search.Length > 0 ? Search : null,
        ["opd"] = Opd,
        ["jenis"] = DocumentType?.ToString().ToLowerInvariant(),
    };

    public bool Shows(SopEntry entry) =>
        (Opd is null || entry.Office.Opd.Code == Opd)
        && (DocumentType is null || entry.Sop.DocumentType == DocumentType)
        && Words.All(entry.Mentions);

    /// <summary>The step by which an SOP was found, where its title and office do not tell; null otherwise.</summary>
    public SopStep? FoundIn(SopEntry entry) => entry.StepAbout([.. Words.Where(word => !entry.IsHeadedBy(word))]);
}
