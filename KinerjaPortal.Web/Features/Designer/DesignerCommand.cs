namespace KinerjaPortal.Web.Features.Designer;

/// <summary>What the keys of the sheet ask of the page, which does it to the rows that are selected.</summary>
public enum DesignerCommand
{
    Undo,
    Redo,
    Duplicate,
    Remove,
}
