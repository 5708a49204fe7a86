using KinerjaPortal.Domain.Documents;

namespace KinerjaPortal.Domain.SignOffs;

/// <summary>Why a file was not signed. Nothing has happened then.</summary>
public abstract record SignOffFault
{
    private SignOffFault()
    {
    }

    /// <summary>The step is no pengesahan: there is nothing to sign at it.</summary>
    public sealed record NotAtThisStep(string Number) : SignOffFault;

    /// <summary>The cycle has no such file.</summary>
    public sealed record UnknownFile : SignOffFault;

    /// <summary>The document has changed since it was opened; what was seen is not what would be signed.</summary>
    public sealed record Changed(DocumentVersion Newest) : SignOffFault;

    /// <summary>No signature was drawn, or the drawing is not there any more.</summary>
    public sealed record InkMissing : SignOffFault;

    /// <summary>The password is not the account's.</summary>
    public sealed record WrongPassword : SignOffFault;

    /// <summary>Too many wrong passwords; the account is closed for a while.</summary>
    public sealed record LockedOut(DateTimeOffset? Until) : SignOffFault;

    /// <summary>A post on whose behalf it is signed is too long, or one is named between without one above.</summary>
    public sealed record BadBlock : SignOffFault;

    /// <summary>The file cannot take a signature as it is.</summary>
    /// <param name="Where">What is wrong with it, where the reader of PDFs can say.</param>
    public sealed record Unsignable(UnsignableReason Reason, string? Where = null) : SignOffFault;

    /// <summary>The service that signs did not.</summary>
    public sealed record NotSigned(NotSignedReason Reason) : SignOffFault;
}

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
}
