namespace KinerjaPortal.Domain.Sops.Editing.Lanes;

/// <summary>
/// Gives a column another heading, or makes it the column of another post: its steps are that post's then, and their
/// executor is no longer inferred.
/// </summary>
public sealed record ChangeLane(string Pelaksana, SopLane Lane) : SheetEdit
{
    public override SopDefinition Apply(SopDefinition sheet)
    {
        var changesPost = Lane.Pelaksana != Pelaksana;
        var changed = Lane.Heading.Length > SheetSize.MaxHeading ? Lane with { Heading = Lane.Heading[..SheetSize.MaxHeading] } : Lane;
        if (!sheet.HasLane(Pelaksana) || (changesPost && sheet.HasLane(Lane.Pelaksana)) || sheet.Lanes.Contains(changed))
        {
            return sheet;
        }

        return sheet with
        {
            Lanes = [.. sheet.Lanes.Select(lane => lane.Pelaksana == Pelaksana ? changed : lane)],
            Steps = changesPost
                ? [.. sheet.Steps.Select(step => step.Pelaksana == Pelaksana ? step with { Pelaksana = Lane.Pelaksana, PelaksanaInferred = false } : step)]
                : sheet.Steps,
        };
    }
}
