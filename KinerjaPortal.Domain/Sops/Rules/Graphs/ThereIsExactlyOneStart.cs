namespace KinerjaPortal.Domain.Sops.Rules.Graphs;

/// <summary>Without a Mulai the fault is of the whole sheet; with several, each one after the first is at fault.</summary>
internal static class ThereIsExactlyOneStart
{
    public static IEnumerable<SopFault> Faults(SopDefinition definition)
    {
        var starts = definition.Steps.Where(step => step.Symbol == StepSymbol.Start).ToList();
        return starts.Count == 0
            ? [new SopFault(SopRule.ThereIsExactlyOneStart)]
            : starts.Skip(1).Select(step => new SopFault(SopRule.ThereIsExactlyOneStart, step.Id));
    }
}
