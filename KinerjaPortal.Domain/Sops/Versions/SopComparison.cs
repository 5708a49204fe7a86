namespace KinerjaPortal.Domain.Sops.Versions;

/// <summary>Two sheets side by side: which row is which, and all in which they differ, from the head of the sheet down.</summary>
public sealed record SopComparison(IReadOnlyList<StepPair> Steps, IReadOnlyList<SopChange> Changes)
{
    public static SopComparison Of(SopDefinition before, SopDefinition after)
    {
        var pairs = StepPairing.Of(before, after);
        return new SopComparison(
            pairs,
            [
                .. IdentityChanges.Of(before.Identity, after.Identity),
                .. LaneChanges.Of(before.Lanes, after.Lanes),
                .. StepChanges.Of(before, after, pairs),
                .. FlowChanges.Of(before, after, pairs),
            ]);
    }
}
