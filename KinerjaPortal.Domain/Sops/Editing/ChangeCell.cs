namespace KinerjaPortal.Domain.Sops.Editing;

/// <summary>Writes into a cell of a row. Text is kept without space around it and cut at <see cref="MaxLength"/>.</summary>
public sealed record ChangeCell(Guid StepId, SheetCell Cell, string Text) : SheetEdit
{
    /// <summary>Longest text of a cell, in characters.</summary>
    public const int MaxLength = 2000;

    public override SopDefinition Apply(SopDefinition sheet)
    {
        var text = Text.Trim();
        text = text.Length > MaxLength ? text[..MaxLength] : text;
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
