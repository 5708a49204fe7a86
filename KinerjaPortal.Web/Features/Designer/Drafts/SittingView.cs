using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Sops;

namespace KinerjaPortal.Web.Features.Designer.Drafts;

/// <summary>What a tab shows of its draft at one moment.</summary>
/// <param name="Draft">As last heard of it from the database: its revision, who has it, when it was saved.</param>
/// <param name="Sheet">As it is drawn here, saved or not.</param>
/// <param name="LostUnsaved">The last edits of this tab came too late to be saved: somebody else has the draft.</param>
public sealed record SittingView(
    SopDraft Draft, SopDefinition Sheet, DraftHold Hold, SaveState Saving, bool CanUndo, bool CanRedo, bool LostUnsaved)
{
    public bool MayDraw => Hold == DraftHold.Mine;
}
