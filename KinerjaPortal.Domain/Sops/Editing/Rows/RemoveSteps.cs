using KinerjaPortal.Domain.Sops.Editing.Arrows;

namespace KinerjaPortal.Domain.Sops.Editing.Rows;

/// <summary>Takes rows off the sheet; what led to them leads on to what came after them.</summary>
public sealed record RemoveSteps(IReadOnlyList<Guid> StepIds) : SheetEdit
{
    public override SopDefinition Apply(SopDefinition sheet)
    {
        var gone = StepIds.Where(id => sheet.RowOf(id) >= 0).ToHashSet();
        return gone.Count == 0
            ? sheet
            : sheet with
            {
                Steps = RowNumbers.Keep(sheet.Steps, [.. sheet.Steps.Where(step => !gone.Contains(step.Id))]),
                Flows = gone.Aggregate(sheet.Flows, ArrowRepair.TakeOut),
            };
    }
}
