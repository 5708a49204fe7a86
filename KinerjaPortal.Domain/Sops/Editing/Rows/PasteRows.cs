using KinerjaPortal.Domain.Sops.Editing.Arrows;
using KinerjaPortal.Domain.Sops.Editing.Lanes;

namespace KinerjaPortal.Domain.Sops.Editing.Rows;

/// <summary>
/// Puts rows on the sheet, before the row that stands at <paramref name="At"/> now, and takes them into the way there. The
/// rows must be new ones (<see cref="CopiedRows.Renewed"/>). A row whose lane this sheet does not have goes into the lane of
/// the row above it.
/// </summary>
/// <param name="Lanes">Columns that the rows bring along; null or empty where they stand in those that are there.</param>
public sealed record PasteRows(int At, CopiedRows Rows, IReadOnlyList<SopLane>? Lanes = null) : SheetEdit
{
    public override SopDefinition Apply(SopDefinition sheet)
    {
        if (Rows.Steps.Count == 0 || !SheetSize.HasRoomFor(sheet, Rows.Steps.Count) || Rows.Steps.Any(step => sheet.RowOf(step.Id) >= 0))
        {
            return sheet;
        }

        sheet = (Lanes ?? []).Aggregate(sheet, (wider, lane) => new AddLane(lane).Apply(wider));
        var at = Math.Clamp(At, 0, sheet.Steps.Count);
        var last = at + Rows.Steps.Count - 1;
        IReadOnlyList<SopStep> steps = [.. sheet.Steps.Take(at), .. InLanes(sheet, at), .. sheet.Steps.Skip(at)];
        return sheet with
        {
            Steps = RowNumbers.Keep(sheet.Steps, steps),
            Flows = ArrowRepair.TakeIn(steps, [.. sheet.Flows, .. Rows.Flows], at, last),
        };
    }

    private IEnumerable<SopStep> InLanes(SopDefinition sheet, int at)
    {
        var lane = at > 0 ? sheet.Steps[at - 1].Pelaksana : sheet.Lanes is [var first, ..] ? first.Pelaksana : "";
        foreach (var step in Rows.Steps)
        {
            lane = sheet.HasLane(step.Pelaksana) ? step.Pelaksana : lane;
            yield return step with { Pelaksana = lane };
        }
    }
}
