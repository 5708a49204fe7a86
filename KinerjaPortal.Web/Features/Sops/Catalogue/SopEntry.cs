using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Sops;

namespace KinerjaPortal.Web.Features.Sops.Catalogue;

/// <summary>An SOP of an office with the figures that its row in the catalogue and its page tell.</summary>
public sealed class SopEntry(CataloguedSop catalogued, Office office)
{
    private const StringComparison AsTyped = StringComparison.CurrentCultureIgnoreCase;

    public Sop Sop { get; } = catalogued.Sop;

    public SopVersion Version { get; } = catalogued.Version;

    public Office Office { get; } = office;

    public int Inferred { get; } = catalogued.Version.Steps.Count(step => step.PelaksanaInferred);

    /// <summary>Notes on the source: of the sheet as a whole and of its rows, as the sheet lists them.</summary>
    public int SourceNotes { get; } =
        catalogued.Version.Steps.Count(step => step.SourceNote is not null || step.SourceText is not null)
        + (catalogued.Version.Definition.SourceNote is null ? 0 : 1);

    public AllowedTime AllowedTime { get; } =
        AllowedTime.Of(catalogued.Version.Steps.Select(step => step.MutuBaku.Waktu), office.Calendar.NormalDay);

    /// <summary>True where the word stands in what the row says anyway: document, title, office.</summary>
    public bool IsHeadedBy(string word) =>
        Sop.DocumentType.Name.Contains(word, AsTyped)
        || Sop.Title.Contains(word, AsTyped)
        || Version.Identity.Title.Contains(word, AsTyped)
        || Office.Opd.Name.Contains(word, AsTyped)
        || Office.Opd.ShortName.Contains(word, AsTyped)
        || Office.Opd.Region.Contains(word, AsTyped);

    /// <summary>The row of the sheet that has most of these words in its activity, or null when none has any.</summary>
    public SopStep? StepAbout(IReadOnlyCollection<string> words) =>
        Version.Steps
            .Select(step => (Step: step, Hits: words.Count(word => step.Activity.Contains(word, AsTyped))))
            .Where(found => found.Hits > 0)
            .OrderByDescending(found => found.Hits)
            .Select(found => found.Step)
            .FirstOrDefault();

    public bool Mentions(string word) => IsHeadedBy(word) || StepAbout([word]) is not null;
}
