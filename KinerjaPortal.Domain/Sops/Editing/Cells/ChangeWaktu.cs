namespace KinerjaPortal.Domain.Sops.Editing.Cells;

/// <summary>Sets how long a step may take, up to <see cref="Waktu.Largest"/>; 0 is a waktu that is not filled yet.</summary>
public sealed record ChangeWaktu(Guid StepId, Waktu Waktu) : SheetEdit
{
    public override SopDefinition Apply(SopDefinition sheet) =>
        sheet.WithStep(StepId, step => step with { MutuBaku = step.MutuBaku with { Waktu = Waktu with { Value = Math.Clamp(Waktu.Value, 0, Waktu.Largest) } } });
}
