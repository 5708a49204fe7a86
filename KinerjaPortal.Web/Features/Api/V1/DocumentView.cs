using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Documents;

namespace KinerjaPortal.Web.Features.Api.V1;

/// <summary>One version of a document of a cycle.</summary>
/// <param name="Kind">kelengkapan, draft, final or surat.</param>
/// <param name="Version">1, 2, 3 … within the document.</param>
internal sealed record DocumentView(
    Guid DocumentId, int Version, Guid RunId, Guid StepId, string Kind, string Title, string? Note, FiledFileView File, DateTimeOffset FiledAt, string FiledBy)
{
    public static DocumentView Of(DocumentCycle cycle, DocumentFiled filed)
    {
        var version = cycle.Documents.Find(filed.DocumentId)!.Versions[filed.DocumentVersion - 1];
        return new DocumentView(
            filed.DocumentId, version.Number, version.RunId, filed.StepId, Word(version.Kind), filed.Title, version.Note, FiledFileView.Of(version.File),
            version.At, version.By.Name);
    }

    public static IResult Created(DocumentCycle cycle, DocumentFiled filed) => Results.Created($"/berkas/{filed.File.Id}", Of(cycle, filed));

    /// <summary>The kind that a word names, a draft where nothing is said; null for another word.</summary>
    public static DocumentKind? KindOf(string? word) => string.IsNullOrWhiteSpace(word)
        ? DocumentKind.Draft
        : Enum.GetValues<DocumentKind>().Cast<DocumentKind?>().FirstOrDefault(
            kind => string.Equals(kind.ToString(), word.Trim(), StringComparison.OrdinalIgnoreCase));

    private static string Word(DocumentKind kind) => kind.ToString().ToLowerInvariant();
}
