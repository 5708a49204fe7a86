namespace KinerjaPortal.Domain.Sops.Editing;

/// <summary>Several edits that are one to the person who makes them (all selected rows into one lane), and are undone as one.</summary>
public sealed record EditsTogether(IReadOnlyList<SheetEdit> Edits) : SheetEdit
{
    public override SopDefinition Apply(SopDefinition sheet) => Edits.Aggregate(sheet, (changed, edit) => edit.Apply(changed));
}
