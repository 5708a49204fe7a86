using KinerjaPortal.Domain.Sops.Editing.Arrows;

namespace KinerjaPortal.Domain.Sops.Editing.Rows;

/// <summary>
/// Puts a new row on the sheet, before the row that stands at <paramref name="At"/> now. It is taken into the way between
/// its neighbours. Its waktu is empty (0) until it is filled. While the sheet has no column yet, it waits for the first.
/// </summary>
public sealed record InsertStep(int At, Guid StepId, StepSymbol Symbol, string Pelaksana, string Activity = "") : SheetEdit
{
    public override SopDefinition Apply(SopDefinition sheet)
    {
        if (sheet.RowOf(StepId) >= 0 || !SheetSize.HasRoomFor(sheet, 1) || (sheet.Lanes.Count > 0 && !sheet.HasLane(Pelaksana)))
        {
            return sheet;
        }

        var at = Math.Clamp(At, 0, sheet.Steps.Count);
        var step = new SopStep(
            StepId, "", Activity, sheet.Lanes.Count > 0 ? Pelaksana : "", Symbol, StepAction.Umum, new MutuBaku("", new Waktu(0, WaktuUnit.Hari), ""));
        IReadOnlyList<SopStep> steps = [.. sheet.Steps.Take(at), step, .. sheet.Steps.Skip(at)];
        return sheet with
        {
            Steps = RowNumbers.Keep(sheet.Steps, steps),
            Flows = ArrowRepair.TakeIn(steps, sheet.Flows, at, at),
        };
    }
}
