using KinerjaPortal.Domain.Sops.Reading;
using KinerjaPortal.Domain.Texts;

namespace KinerjaPortal.Domain.Sops.Editing.Cells;

/// <summary>Sets how long a step may take, up to <see cref="Waktu.Largest"/>, and how the sheet says it; 0 is a waktu that is not filled yet, or cannot be read yet.</summary>
/// <param name="Text">As it is written ("3x24 jam"); null where the value prints itself.</param>
public sealed record ChangeWaktu(Guid StepId, Waktu Waktu, string? Text = null) : SheetEdit
{
    public static ChangeWaktu Of(Guid stepId, WrittenWaktu written) => new(stepId, written.Counted, written.Text);

    public override SopDefinition Apply(SopDefinition sheet)
    {
        var counted = Waktu with { Value = Math.Clamp(Waktu.Value, 0, Waktu.Largest) };
        var text = WrittenWaktu.Of(counted, Text?[..Math.Min(Text.Length, TextLimits.Waktu)]).Text;
        return sheet.WithStep(StepId, step => step with { MutuBaku = step.MutuBaku with { Waktu = counted, WaktuText = text } });
    }
}
