namespace KinerjaPortal.Domain.Sops;

public enum SopVersionStatus
{
    /// <summary>Being drawn; the only one that changes.</summary>
    Draft,

    /// <summary>Diajukan: drawn to the end and waiting to be established.</summary>
    Submitted,

    /// <summary>Disahkan, and immutable from here on; new cycles start on the newest that is in force.</summary>
    Published,

    /// <summary>Replaced; cycles that run on it stay on it.</summary>
    Retired,
}
