namespace KinerjaPortal.Domain.Sops.Rules.Contents;

internal static class WaktuIsPositive
{
    public static IEnumerable<SopFault> Faults(SopDefinition definition) =>
        definition.Steps
            .Where(step => step.MutuBaku.Waktu.Value <= 0)
            .Select(step => new SopFault(SopRule.WaktuIsPositive, step.Id));
}
