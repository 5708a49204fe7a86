namespace KinerjaPortal.Web.Features.Designer;

/// <summary>What a key does to the draft as a whole, or to the rows that are chosen.</summary>
public enum DesignerCommand
{
    Undo,
    Redo,
    Duplicate,
    Remove,
}
