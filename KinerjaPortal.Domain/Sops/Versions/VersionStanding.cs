namespace KinerjaPortal.Domain.Sops.Versions;

/// <summary>Where a version stands in its life, on a given day.</summary>
public enum VersionStanding
{
    /// <summary>Rancangan.</summary>
    Draft,

    /// <summary>Diajukan.</summary>
    Submitted,

    /// <summary>Disahkan, but its first day has not come.</summary>
    Established,

    /// <summary>Berlaku: new cycles start on it.</summary>
    InForce,

    /// <summary>Digantikan: cycles that run on it stay on it.</summary>
    Superseded,
}
