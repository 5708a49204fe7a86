using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Domain.Documents;

namespace KinerjaPortal.Infrastructure.Bahan;

/// <summary>One thing that is usually asked for at a step of an SOP.</summary>
/// <param name="Posts">Codes of the posts that are usually asked.</param>
/// <param name="Format">The empty form that goes with it. Its content is named, not a filing: its id means nothing.</param>
public sealed record BahanTemplate(
    string Title, string? Note, BahanKind Kind, IReadOnlyList<string>? Columns, bool Required, bool Restricted,
    IReadOnlyList<string> Posts, FiledFile? Format);
