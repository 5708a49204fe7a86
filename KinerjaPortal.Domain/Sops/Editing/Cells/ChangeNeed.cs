namespace KinerjaPortal.Domain.Sops.Editing.Cells;

/// <summary>Sets what a step must have before it can be completed; null leaves it to its action.</summary>
public sealed record ChangeNeed(Guid StepId, StepNeed? Need) : SheetEdit
{
    public override SopDefinition Apply(SopDefinition sheet) => sheet.WithStep(StepId, step => step with { Need = Need });
}
