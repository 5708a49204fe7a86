namespace KinerjaPortal.Domain.Sops.Editing.Cells;

/// <summary>Says of steps whose executor was inferred from the sentence that it is right.</summary>
public sealed record ConfirmPelaksana(IReadOnlyList<Guid> StepIds) : SheetEdit
{
    public override SopDefinition Apply(SopDefinition sheet) =>
        StepIds.Aggregate(sheet, (changed, id) => changed.WithStep(id, step => step with { PelaksanaInferred = false }));
}
