using KinerjaPortal.Domain.Sops.Editing.Arrows;

namespace KinerjaPortal.Domain.Sops.Editing.Rows;

/// <summary>
/// Moves a step's symbol: to another lane, so that its executor changes (and is no longer inferred), or to another row, so
/// that the order changes. A step that lies on a plain way is lifted out of it and taken into the one at its new place;
/// otherwise its arrows go with it.
/// </summary>
/// <param name="Row">The row it has afterwards, from 0.</param>
public sealed record MoveStep(Guid StepId, string Pelaksana, int Row) : SheetEdit
{
    public override SopDefinition Apply(SopDefinition sheet)
    {
        var from = sheet.RowOf(StepId);
        if (from < 0)
        {
            return sheet;
        }

        var placed = sheet.Steps[from].Pelaksana == Pelaksana || !sheet.HasLane(Pelaksana)
            ? sheet
            : sheet.WithStep(StepId, step => step with { Pelaksana = Pelaksana, PelaksanaInferred = false });
        var to = Math.Clamp(Row, 0, sheet.Steps.Count - 1);
        return to == from ? placed : InRow(placed, from, to);
    }

    private SopDefinition InRow(SopDefinition sheet, int from, int to)
    {
        var steps = sheet.Steps.ToList();
        var step = steps[from];
        steps.RemoveAt(from);
        steps.Insert(to, step);
        return sheet with { Steps = RowNumbers.Keep(sheet.Steps, steps), Flows = Rejoined(sheet.Flows, steps, to) };
    }

    private IReadOnlyList<SopFlow> Rejoined(IReadOnlyList<SopFlow> flows, List<SopStep> steps, int to)
    {
        if (!ArrowRepair.IsOnAPlainWay(flows, StepId))
        {
            return flows;
        }

        var lifted = ArrowRepair.TakeOut(flows, StepId);
        var taken = ArrowRepair.TakeIn(steps, lifted, to, to);

        // Where no way runs past the new place, the step would fall out of the sheet: rather keep its arrows.
        return taken.Any(flow => flow.From == StepId) && taken.Any(flow => flow.To == StepId) ? taken : flows;
    }
}
