namespace KinerjaPortal.Domain.Sops.Editing.Cells;

/// <summary>Sets what the portal offers at a step.</summary>
public sealed record ChangeAction(Guid StepId, StepAction Action) : SheetEdit
{
    public override SopDefinition Apply(SopDefinition sheet) => sheet.WithStep(StepId, step => step with { Action = Action });
}
