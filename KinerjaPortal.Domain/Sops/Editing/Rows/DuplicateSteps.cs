namespace KinerjaPortal.Domain.Sops.Editing.Rows;

/// <summary>Puts a copy of rows under the last of them.</summary>
/// <param name="Copies">Made when the edit is, so that doing it again gives the same rows.</param>
public sealed record DuplicateSteps(IReadOnlyList<Guid> StepIds, CopiedRows Copies) : SheetEdit
{
    public static DuplicateSteps Of(SopDefinition sheet, IReadOnlyList<Guid> stepIds) =>
        new(stepIds, CopiedRows.Of(sheet, stepIds).Renewed(keepsStart: false));

    public override SopDefinition Apply(SopDefinition sheet) =>
        StepIds.Select(sheet.RowOf).DefaultIfEmpty(-1).Max() is var last && last < 0
            ? sheet
            : new PasteRows(last + 1, Copies).Apply(sheet);
}
