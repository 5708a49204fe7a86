namespace KinerjaPortal.Domain.Sops.Editing.Arrows;

/// <summary>
/// Keeps the way through a sheet whole when rows come and go, as a person would: a row put between two that follow each
/// other is taken into their way, and a row taken out leaves its neighbours joined.
/// </summary>
internal static class ArrowRepair
{
    /// <summary>Takes a block of rows, which is on the sheet already, into the way that runs past it.</summary>
    public static IReadOnlyList<SopFlow> TakeIn(IReadOnlyList<SopStep> steps, IReadOnlyList<SopFlow> flows, int first, int last)
    {
        if (first == 0)
        {
            return flows;
        }

        var (above, top, bottom) = (steps[first - 1], steps[first], steps[last]);
        var below = last + 1 < steps.Count ? steps[last + 1] : null;
        if (below is not null && top.Symbol != StepSymbol.Start && bottom.Symbol != StepSymbol.End && flows.FirstOrDefault(flow => flow.From == above.Id && flow.To == below.Id) is { } past)
        {
            var joined = flows.Select(flow => flow == past ? past with { To = top.Id } : flow);
            return OpenEnd(bottom, flows) is { } label ? [.. joined, new SopFlow(bottom.Id, below.Id, label)] : [.. joined];
        }

        return OpenEnd(above, flows) is { } free && top.Symbol != StepSymbol.Start
            ? [.. flows, new SopFlow(above.Id, top.Id, free)]
            : flows;
    }

    /// <summary>Leads what came to a step on to where the step led, and forgets the step.</summary>
    public static IReadOnlyList<SopFlow> TakeOut(IReadOnlyList<SopFlow> flows, Guid stepId)
    {
        var next = flows.FirstOrDefault(flow => flow.From == stepId && flow.Label != FlowLabel.Tidak && flow.To != stepId)?.To;
        return
        [
            .. flows
                .Where(flow => flow.From != stepId)
                .Where(flow => flow.To != stepId || (next is not null && next != flow.From))
                .Select(flow => flow.To == stepId ? flow with { To = next!.Value } : flow),
        ];
    }

    /// <summary>True for a step with one arrow in and one plain arrow out: it can be lifted out of its way and put elsewhere.</summary>
    public static bool IsOnAPlainWay(IReadOnlyList<SopFlow> flows, Guid stepId) =>
        flows.Count(flow => flow.To == stepId) == 1
        && flows.Where(flow => flow.From == stepId).Select(flow => flow.Label).SequenceEqual([FlowLabel.None]);

    /// <summary>The label under which another arrow may leave this step, or null where it has all it may have.</summary>
    public static FlowLabel? OpenEnd(SopStep step, IReadOnlyList<SopFlow> flows)
    {
        var labels = flows.Where(flow => flow.From == step.Id).Select(flow => flow.Label).ToHashSet();
        return step.Symbol switch
        {
            StepSymbol.End => null,
            StepSymbol.Decision when !labels.Contains(FlowLabel.Ya) => FlowLabel.Ya,
            StepSymbol.Decision when !labels.Contains(FlowLabel.Tidak) => FlowLabel.Tidak,
            StepSymbol.Decision => null,
            _ => labels.Count == 0 ? FlowLabel.None : null,
        };
    }
}
