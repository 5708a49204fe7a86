using KinerjaPortal.Domain.Texts;

namespace KinerjaPortal.Domain.Sops.Editing.Cells;

/// <summary>Writes into a cell of a row. Text is kept without space around it, and cut at the cell's limit.</summary>
public sealed record ChangeCell(Guid StepId, SheetCell Cell, string Text) : SheetEdit
{
    public override SopDefinition Apply(SopDefinition sheet)
    {
        var text = Text.Trim();
        text = text[..Math.Min(text.Length, TextLimits.Of(Cell))];
        return sheet.WithStep(StepId, step => Cell switch
        {
            SheetCell.Number => step with { Number = text },
            SheetCell.Activity => step with { Activity = text },
            SheetCell.Kelengkapan => step with { MutuBaku = step.MutuBaku with { Kelengkapan = text } },
            SheetCell.Output => step with { MutuBaku = step.MutuBaku with { Output = text } },
            _ => step with { Keterangan = text.Length == 0 ? null : text },
        });
    }
}
