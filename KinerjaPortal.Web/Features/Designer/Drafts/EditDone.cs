using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Editing;

namespace KinerjaPortal.Web.Features.Designer.Drafts;

/// <summary>An edit that changed the sheet, or the undoing or redoing of one; to be said in words.</summary>
/// <param name="Before">The sheet on which the edit was made the first time.</param>
/// <param name="After">The sheet that it made.</param>
public sealed record EditDone(SheetEdit Edit, SopDefinition Before, SopDefinition After, EditTurn Turn = EditTurn.Done);

public enum EditTurn
{
    Done,
    Undone,
    Redone,
}
