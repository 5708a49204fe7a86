namespace KinerjaPortal.Domain.Sops.Editing.Arrows;

/// <summary>
/// Draws an arrow. A plain step has one, so that a new one takes the place of the old; a decision's first is Ya and its
/// second Tidak, unless <paramref name="Label"/> says which. Out of Selesai, and from a step to itself, none is drawn.
/// </summary>
public sealed record ConnectSteps(Guid From, Guid To, FlowLabel? Label = null) : SheetEdit
{
    public override SopDefinition Apply(SopDefinition sheet)
    {
        var row = sheet.RowOf(From);
        if (row < 0 || sheet.RowOf(To) < 0 || From == To || sheet.Steps[row] is not { Symbol: not StepSymbol.End } step)
        {
            return sheet;
        }

        var label = LabelOn(step, sheet.Flows);
        var arrow = new SopFlow(From, To, label);
        return sheet.Flows.Contains(arrow)
            ? sheet
            : sheet with { Flows = [.. sheet.Flows.Where(flow => flow.From != From || flow.Label != label), arrow] };
    }

    private FlowLabel LabelOn(SopStep step, IReadOnlyList<SopFlow> flows) => step.Symbol switch
    {
        not StepSymbol.Decision => FlowLabel.None,
        _ when Label is FlowLabel.Ya or FlowLabel.Tidak => Label.Value,

        // A decision that has both arrows is most often corrected where it sends back to.
        _ => ArrowRepair.OpenEnd(step, flows) ?? FlowLabel.Tidak,
    };
}
