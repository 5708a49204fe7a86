namespace KinerjaPortal.Domain.SignOffs;

/// <summary>What kept a signer from signing.</summary>
public enum NotSignedReason
{
    /// <summary>It wants NIK and passphrase, and they were not given.</summary>
    CredentialMissing,

    WrongCredential,

    /// <summary>The person is not enrolled there.</summary>
    NotEnrolled,

    CertificateExpired,

    /// <summary>The person has no certificate there that can sign.</summary>
    NoCertificate,

    /// <summary>It cannot be reached: certainly nothing was signed.</summary>
    ServiceDown,

    /// <summary>It had everything and gave no answer; a copy may be signed that nobody received.</summary>
    OutcomeUnknown,

    /// <summary>It does not know the portal's account.</summary>
    PortalNotKnown,

    /// <summary>It refused, or answered with something that is no signed PDF.</summary>
    ServiceRefused,

    /// <summary>The portal does not know the address under which the signature would be verified.</summary>
    NoPublicAddress,
}
