using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Infrastructure.Sops;

/// <summary>A version that is still being drawn, or waits to be established, as it was last saved.</summary>
/// <param name="Revision">How often it was saved; a save names the revision it was drawn from.</param>
/// <param name="Editor">Who draws on it now, or null.</param>
public sealed record SopDraft(
    Sop Sop,
    Guid VersionId,
    int Number,
    SopVersionStatus Status,
    SopDefinition Sheet,
    int Revision,
    DateTimeOffset SavedAt,
    DraftEditor? Editor);

/// <summary>The person and the browser tab in whose hands a draft is.</summary>
/// <param name="SeenAt">When the tab was last heard of.</param>
public sealed record DraftEditor(Guid SittingId, Guid PersonId, string Name, DateTimeOffset SeenAt);
