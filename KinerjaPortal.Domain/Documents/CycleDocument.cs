using System.Collections.Immutable;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Texts;

namespace KinerjaPortal.Domain.Documents;

/// <summary>A document of a cycle with all its versions: the draft of an LKjIP, its cover letter, its format.</summary>
public sealed record CycleDocument(Guid Id, string Title, ImmutableList<DocumentVersion> Versions)
{
    /// <summary>Longest title that is taken, in characters.</summary>
    public const int MaxTitleLength = TextLimits.FileTitle;

    public DocumentVersion Newest => Versions[^1];
}

/// <summary>One version of a document, filed at a visit to a step.</summary>
/// <param name="Number">1, 2, 3 … within the document.</param>
/// <param name="RunId">The visit at which it was filed.</param>
public sealed record DocumentVersion(
    int Number, Guid RunId, DocumentKind Kind, FiledFile File, string? Note, Actor By, ActedFor For, DateTimeOffset At)
{
    /// <summary>Whether it came out of its step, and was not brought to it.</summary>
    public bool IsOutput => Kind is not (DocumentKind.Kelengkapan or DocumentKind.Bukti);
}
