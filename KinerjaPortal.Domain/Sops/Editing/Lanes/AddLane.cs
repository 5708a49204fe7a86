namespace KinerjaPortal.Domain.Sops.Editing.Lanes;

/// <summary>Puts a post on the sheet as a column, behind the others.</summary>
public sealed record AddLane(SopLane Lane) : SheetEdit
{
    public override SopDefinition Apply(SopDefinition sheet)
    {
        if (sheet.HasLane(Lane.Pelaksana) || sheet.Lanes.Count >= SheetSize.MaxLanes)
        {
            return sheet;
        }

        // Rows that were pasted before there was any lane stand in the first one.
        var steps = sheet.Lanes.Count > 0
            ? sheet.Steps
            : [.. sheet.Steps.Select(step => step.Pelaksana.Length > 0 ? step : step with { Pelaksana = Lane.Pelaksana })];
        return sheet with { Lanes = [.. sheet.Lanes, Lane], Steps = steps };
    }
}
