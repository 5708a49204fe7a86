namespace KinerjaPortal.Domain.Sops.Rules.Graphs;

/// <summary>
/// The faults of the graph without those that only follow from others. One arrow missing near the head of a sheet puts every
/// row below out of reach: to who draws it that is one thing to mend, not fourteen.
/// </summary>
internal static class GraphCauses
{
    public static IEnumerable<SopFault> Faults(SopDefinition sheet)
    {
        var faults = SopGraphCheck.Check(sheet);
        var graph = new SopGraph(sheet);
        var unreached = Heads(graph, StepsOf(SopRule.EveryStepIsReachedFromTheStart));
        var endless = Traps(graph, StepsOf(SopRule.EveryStepReachesAnEnd));

        return faults.Where(fault => fault.Rule switch
        {
            SopRule.EveryStepIsReachedFromTheStart => unreached.Contains(fault.StepId!.Value),
            SopRule.EveryStepReachesAnEnd => endless.Contains(fault.StepId!.Value),
            _ => true,
        });

        List<SopStep> StepsOf(SopRule rule)
        {
            var ids = faults.Where(fault => fault.Rule == rule).Select(fault => fault.StepId).ToHashSet();
            return [.. sheet.Steps.Where(step => ids.Contains(step.Id))];
        }
    }

    /// <summary>The unreached steps from which the others would be reached: those no arrow leads to, and the first row of a ring.</summary>
    private static HashSet<Guid> Heads(SopGraph graph, List<SopStep> unreached)
    {
        var led = unreached.SelectMany(step => graph.FlowsFrom(step).Select(flow => flow.To).Where(to => to != step.Id)).ToHashSet();
        var heads = new HashSet<Guid>();
        var covered = new HashSet<Guid>();
        foreach (var step in unreached.OrderBy(step => led.Contains(step.Id)))
        {
            if (!covered.Contains(step.Id))
            {
                heads.Add(step.Id);
                covered.UnionWith(graph.ReachedFrom([step]));
            }
        }

        return heads;
    }

    /// <summary>
    /// Rings that nothing leads out of, each by its first row. A step that comes to no end because an arrow is missing on the way
    /// is left to the fault of the step that lacks it.
    /// </summary>
    private static HashSet<Guid> Traps(SopGraph graph, List<SopStep> endless)
    {
        var traps = new HashSet<Guid>();
        var trapped = new HashSet<Guid>();
        foreach (var step in endless)
        {
            var reached = graph.ReachedFrom([step]);
            var isRing = graph.FlowsFrom(step).Any() && reached.IsSubsetOf(graph.Reaching([step]));
            if (isRing && !trapped.Contains(step.Id))
            {
                traps.Add(step.Id);
                trapped.UnionWith(reached);
            }
        }

        return traps;
    }
}
