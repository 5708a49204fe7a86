namespace KinerjaPortal.Domain.Sops.Editing.Lanes;

/// <summary>Moves a column to another place.</summary>
/// <param name="To">The place it has afterwards, from 0.</param>
public sealed record MoveLane(string Pelaksana, int To) : SheetEdit
{
    public override SopDefinition Apply(SopDefinition sheet)
    {
        var lanes = sheet.Lanes.ToList();
        var from = lanes.FindIndex(lane => lane.Pelaksana == Pelaksana);
        var to = Math.Clamp(To, 0, Math.Max(0, lanes.Count - 1));
        if (from < 0 || from == to)
        {
            return sheet;
        }

        var moved = lanes[from];
        lanes.RemoveAt(from);
        lanes.Insert(to, moved);
        return sheet with { Lanes = lanes };
    }
}
