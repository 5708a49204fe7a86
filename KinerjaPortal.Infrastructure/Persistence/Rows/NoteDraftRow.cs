namespace KinerjaPortal.Infrastructure.Persistence.Rows;

/// <summary>What a person has typed at a step and not yet sent.</summary>
internal sealed class NoteDraftRow
{
    public required Guid PersonId { get; init; }

    public required Guid RunId { get; init; }

    public required string Text { get; set; }

    public required DateTimeOffset SavedAt { get; set; }
}
