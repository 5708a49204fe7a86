namespace KinerjaPortal.Domain.Sops.Versions;

/// <summary>What decides where a version stands. Nothing happens at midnight: the day itself puts a version in force.</summary>
/// <param name="EffectiveFrom">First day in the office's zone; null for a sheet in force since it came.</param>
public sealed record VersionLife(int Number, SopVersionStatus Status, DateOnly? EffectiveFrom)
{
    private bool IsEstablished => Status == SopVersionStatus.Published;

    /// <summary>The standing of each version of one SOP, in their order.</summary>
    public static IReadOnlyList<VersionStanding> Standings(IReadOnlyList<VersionLife> versions, DateOnly today)
    {
        // The newest whose day has come. One established earlier for a later day was overtaken and never comes into force.
        var inForce = versions.Where(version => version.IsEstablished && version.HasBegun(today)).MaxBy(version => version.Number);
        return [.. versions.Select(version => version.Status switch
        {
            SopVersionStatus.Draft => VersionStanding.Draft,
            SopVersionStatus.Submitted => VersionStanding.Submitted,
            SopVersionStatus.Published when version == inForce => VersionStanding.InForce,
            SopVersionStatus.Published when inForce is null || version.Number > inForce.Number => VersionStanding.Established,
            _ => VersionStanding.Superseded,
        })];
    }

    private bool HasBegun(DateOnly today) => EffectiveFrom is not { } day || day <= today;
}
