namespace KinerjaPortal.Domain.Sops.Editing.Rows;

/// <summary>Numbers all rows 1, 2, 3 ….</summary>
public sealed record RenumberSteps : SheetEdit
{
    public override SopDefinition Apply(SopDefinition sheet)
    {
        var steps = RowNumbers.InOrder(sheet.Steps);
        return steps.SequenceEqual(sheet.Steps) ? sheet : sheet with { Steps = steps };
    }
}
