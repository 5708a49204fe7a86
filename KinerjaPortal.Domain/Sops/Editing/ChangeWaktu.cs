namespace KinerjaPortal.Domain.Sops.Editing;

/// <summary>Sets how long a step may take; 0 is a waktu that is not filled yet.</summary>
public sealed record ChangeWaktu(Guid StepId, Waktu Waktu) : SheetEdit
{
    public override SopDefinition Apply(SopDefinition sheet) =>
        sheet.WithStep(StepId, step => step with { MutuBaku = step.MutuBaku with { Waktu = Waktu with { Value = Math.Max(0, Waktu.Value) } } });
}
