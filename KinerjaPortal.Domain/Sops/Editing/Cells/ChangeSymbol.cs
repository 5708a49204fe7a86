namespace KinerjaPortal.Domain.Sops.Editing.Cells;

/// <summary>
/// Gives a step another symbol, and its arrows what goes with it: the arrow out of a step that becomes a decision is its
/// Ya; a decision that becomes a plain step keeps its Ya as the one arrow; out of Selesai no arrow leads.
/// </summary>
public sealed record ChangeSymbol(Guid StepId, StepSymbol Symbol) : SheetEdit
{
    public override SopDefinition Apply(SopDefinition sheet)
    {
        var changed = sheet.WithStep(StepId, step => step with { Symbol = Symbol });
        return ReferenceEquals(changed, sheet) ? sheet : changed with { Flows = [.. sheet.Flows.Select(Fitting).OfType<SopFlow>()] };
    }

    private SopFlow? Fitting(SopFlow flow)
    {
        if (flow.From != StepId)
        {
            return flow;
        }

        return (Symbol, flow.Label) switch
        {
            (StepSymbol.End, _) => null,
            (StepSymbol.Decision, FlowLabel.None) => flow with { Label = FlowLabel.Ya },
            (StepSymbol.Decision, _) => flow,
            (_, FlowLabel.Tidak) => null,
            _ => flow with { Label = FlowLabel.None },
        };
    }
}
