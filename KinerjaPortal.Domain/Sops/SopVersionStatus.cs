namespace KinerjaPortal.Domain.Sops;

public enum SopVersionStatus
{
    Draft,

    /// <summary>Immutable; new cycles start on the newest published version.</summary>
    Published,

    /// <summary>Replaced; cycles that run on it stay on it.</summary>
    Retired,
}
