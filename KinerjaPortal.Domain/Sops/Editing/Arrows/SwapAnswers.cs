namespace KinerjaPortal.Domain.Sops.Editing.Arrows;

/// <summary>Makes the Ya of a decision its Tidak, and its Tidak its Ya.</summary>
public sealed record SwapAnswers(Guid StepId) : SheetEdit
{
    public override SopDefinition Apply(SopDefinition sheet) =>
        sheet.Flows.Any(flow => flow.From == StepId && flow.Label != FlowLabel.None)
            ? sheet with { Flows = [.. sheet.Flows.Select(flow => flow.From == StepId ? flow with { Label = Other(flow.Label) } : flow)] }
            : sheet;

    private static FlowLabel Other(FlowLabel label) => label switch
    {
        FlowLabel.Ya => FlowLabel.Tidak,
        FlowLabel.Tidak => FlowLabel.Ya,
        _ => label,
    };
}
