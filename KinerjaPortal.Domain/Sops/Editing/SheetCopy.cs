using KinerjaPortal.Domain.Sops.Editing.Rows;

namespace KinerjaPortal.Domain.Sops.Editing;

/// <summary>
/// Another SOP's sheet as the beginning of a new one: the same rows and arrows, under lanes of one's own. What the source
/// said of the old rows is not said of the new.
/// </summary>
public static class SheetCopy
{
    /// <param name="lanes">The own lane for each lane of the source, by its post's code; two may become one.</param>
    /// <param name="keepsLinks">False where the rows' links lead to SOPs of another office.</param>
    public static SopDefinition Of(SopDefinition source, SopIdentity identity, IReadOnlyDictionary<string, SopLane> lanes, bool keepsLinks)
    {
        var rows = CopiedRows.Of(source, [.. source.Steps.Select(step => step.Id)]).Renewed(keepsStart: true);
        return new SopDefinition(
            identity,
            [.. source.Lanes.Select(lane => lanes[lane.Pelaksana]).DistinctBy(lane => lane.Pelaksana)],
            [
                .. rows.Steps.Zip(source.Steps, (copy, original) => copy with
                {
                    Number = original.Number,
                    Pelaksana = lanes[original.Pelaksana].Pelaksana,
                    LinkedSopId = keepsLinks ? original.LinkedSopId : null,
                }),
            ],
            rows.Flows);
    }
}
