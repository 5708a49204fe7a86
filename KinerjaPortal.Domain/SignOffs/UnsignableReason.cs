namespace KinerjaPortal.Domain.SignOffs;

/// <summary>What keeps a file from being signed.</summary>
public enum UnsignableReason
{
    NotAPdf,
    Encrypted,
    Damaged,

    /// <summary>Its author certified it against every change.</summary>
    Certified,

    TooLarge,

    /// <summary>The signer takes PDF alone.</summary>
    OnlyPdf,

    /// <summary>It holds something that a signature cannot be laid over, such as an XFA form.</summary>
    Unsupported,
}
