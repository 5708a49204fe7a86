using KinerjaPortal.Domain.Bahan;

namespace KinerjaPortal.Infrastructure.Persistence.Rows;

/// <summary>One thing that is usually asked for at a step of an SOP.</summary>
internal sealed class BahanTemplateRow
{
    public required Guid Id { get; init; }

    public required Guid SopId { get; init; }

    /// <summary>The row of the sheet; a drawn version keeps the ids of the one it was begun from.</summary>
    public required Guid StepId { get; init; }

    public required int Ordinal { get; init; }

    public required string Title { get; init; }

    public string? Note { get; init; }

    public required BahanKind Kind { get; init; }

    /// <summary>Column heads, a line each; null where files are asked for.</summary>
    public string? Columns { get; init; }

    public required bool Required { get; init; }

    public required bool Restricted { get; init; }

    /// <summary>Codes of the posts that are usually asked, a line each.</summary>
    public required string Posts { get; init; }

    public string? FormatName { get; init; }

    public string? FormatSha256 { get; init; }

    public long? FormatSize { get; init; }

    public string? FormatMediaType { get; init; }
}
