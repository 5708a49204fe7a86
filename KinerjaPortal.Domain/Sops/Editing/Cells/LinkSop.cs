namespace KinerjaPortal.Domain.Sops.Editing.Cells;

/// <summary>Links the keterangan of a row to another SOP, or to none.</summary>
public sealed record LinkSop(Guid StepId, Guid? SopId) : SheetEdit
{
    public override SopDefinition Apply(SopDefinition sheet) => sheet.WithStep(StepId, step => step with { LinkedSopId = SopId });
}
