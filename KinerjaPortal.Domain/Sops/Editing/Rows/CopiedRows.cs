namespace KinerjaPortal.Domain.Sops.Editing.Rows;

/// <summary>Rows on their own, with the arrows among them: what is copied, and what a pasted table becomes.</summary>
public sealed record CopiedRows(IReadOnlyList<SopStep> Steps, IReadOnlyList<SopFlow> Flows)
{
    /// <summary>The rows of a sheet that are named, in the sheet's order.</summary>
    public static CopiedRows Of(SopDefinition sheet, IReadOnlyCollection<Guid> stepIds) => new(
        [.. sheet.Steps.Where(step => stepIds.Contains(step.Id))],
        [.. sheet.Flows.Where(flow => stepIds.Contains(flow.From) && stepIds.Contains(flow.To))]);

    /// <summary>
    /// The same rows as new ones. What the source said of the old rows is not said of these, and a sheet that has a Mulai
    /// gets no second one.
    /// </summary>
    public CopiedRows Renewed(bool keepsStart)
    {
        var ids = Steps.ToDictionary(step => step.Id, _ => Guid.CreateVersion7());
        return new(
            [.. Steps.Select(step => step with
            {
                Id = ids[step.Id],
                Number = "",
                Symbol = step.Symbol == StepSymbol.Start && !keepsStart ? StepSymbol.Process : step.Symbol,
                SourceText = null,
                SourceNote = null,
            })],
            [.. Flows.Select(flow => new SopFlow(ids[flow.From], ids[flow.To], flow.Label))]);
    }
}
