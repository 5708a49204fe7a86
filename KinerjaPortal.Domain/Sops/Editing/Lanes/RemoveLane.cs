namespace KinerjaPortal.Domain.Sops.Editing.Lanes;

/// <summary>Takes a column off the sheet. Its steps go to another lane, which must be named when there are any.</summary>
public sealed record RemoveLane(string Pelaksana, string? StepsTo = null) : SheetEdit
{
    public override SopDefinition Apply(SopDefinition sheet)
    {
        var isUsed = sheet.Steps.Any(step => step.Pelaksana == Pelaksana);
        if (!sheet.HasLane(Pelaksana) || (isUsed && (StepsTo is null || StepsTo == Pelaksana || !sheet.HasLane(StepsTo))))
        {
            return sheet;
        }

        return sheet with
        {
            Lanes = [.. sheet.Lanes.Where(lane => lane.Pelaksana != Pelaksana)],
            Steps = isUsed
                ? [.. sheet.Steps.Select(step => step.Pelaksana == Pelaksana ? step with { Pelaksana = StepsTo!, PelaksanaInferred = false } : step)]
                : sheet.Steps,
        };
    }
}
