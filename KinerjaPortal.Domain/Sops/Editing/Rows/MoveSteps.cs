namespace KinerjaPortal.Domain.Sops.Editing.Rows;

/// <summary>
/// Moves several symbols by as many columns and rows, so that they keep their places among each other; at the edge of the
/// sheet they stop together. Each comes out of its way and into another as in <see cref="MoveStep"/>.
/// </summary>
/// <param name="Lanes">Columns to the right; to the left where negative.</param>
/// <param name="Rows">Rows down; up where negative.</param>
public sealed record MoveSteps(IReadOnlyList<Guid> StepIds, int Lanes, int Rows) : SheetEdit
{
    public override SopDefinition Apply(SopDefinition sheet)
    {
        var rows = StepIds.Select(sheet.RowOf).Where(row => row >= 0).Distinct().Order().ToList();
        if (rows.Count == 0)
        {
            return sheet;
        }

        var lanes = sheet.Lanes.Select(lane => lane.Pelaksana).ToList();
        var down = Math.Clamp(Rows, -rows[0], sheet.Steps.Count - 1 - rows[^1]);
        var right = Right(lanes, [.. rows.Select(row => lanes.IndexOf(sheet.Steps[row].Pelaksana)).Where(lane => lane >= 0)]);

        // The foremost goes first: then none that follows it pushes it on.
        var inOrder = down > 0 ? rows.AsEnumerable().Reverse() : rows;
        return inOrder.Aggregate(sheet, (moved, row) =>
        {
            var step = sheet.Steps[row];
            var lane = lanes.IndexOf(step.Pelaksana);
            return new MoveStep(step.Id, lane < 0 ? step.Pelaksana : lanes[lane + right], row + down).Apply(moved);
        });
    }

    private int Right(List<string> lanes, IReadOnlyList<int> taken) =>
        taken.Count == 0 ? 0 : Math.Clamp(Lanes, -taken.Min(), lanes.Count - 1 - taken.Max());
}
