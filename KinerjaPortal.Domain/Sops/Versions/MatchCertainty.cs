namespace KinerjaPortal.Domain.Sops.Versions;

/// <summary>How sure it is that two rows of two versions are the same work.</summary>
public enum MatchCertainty
{
    /// <summary>The row has no counterpart.</summary>
    None,

    /// <summary>The words are alike; somebody should look.</summary>
    Likely,

    /// <summary>The same row kept on, or the same words in the same lane.</summary>
    Certain,
}
