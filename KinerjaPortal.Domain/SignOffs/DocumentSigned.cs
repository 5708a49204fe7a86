using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Documents;

namespace KinerjaPortal.Domain.SignOffs;

/// <summary>
/// One exact file was approved by the holder of a post (pengesahan). The edition that stands from then on was filed by the event
/// before this one.
/// </summary>
/// <param name="Code">By which anybody can verify it, see <see cref="VerificationCode"/>.</param>
/// <param name="FileId">The filing that was approved.</param>
/// <param name="Sha256">SHA-256 of what was approved, 64 hex digits in lower case.</param>
/// <param name="EditionFileId">The filing that stands: a PDF with the signature inside, or the same content again.</param>
/// <param name="Signature">The detached signature (CMS) over the approved file; null where a service signs inside alone.</param>
/// <param name="Authentication">How the signatory proved who they are.</param>
/// <param name="InkId">The signature as drawn; null where none was.</param>
public sealed record DocumentSigned(
    Guid RunId,
    Guid StepId,
    string Number,
    Guid SignOffId,
    string Code,
    Guid DocumentId,
    Guid FileId,
    string Sha256,
    Guid EditionFileId,
    string EditionSha256,
    FiledFile? Signature,
    SignatoryBlock Signatory,
    SigningMeans Means,
    SignOffAuthentication Authentication,
    SignOffCertificate Certificate,
    Guid? InkId) : CycleFact;

/// <summary>Whose signature it is.</summary>
public enum SigningMeans
{
    /// <summary>The portal's own, by a certificate of the office's authority.</summary>
    Portal,

    /// <summary>That of BSrE, by the signatory's own certificate there.</summary>
    Bsre,
}

/// <summary>How a signatory proved who they are at the moment of signing.</summary>
public enum SignOffAuthentication
{
    /// <summary>By the account's password, typed again.</summary>
    Password,

    /// <summary>By the password, and NIK and passphrase at BSrE.</summary>
    PasswordAndPassphrase,
}

/// <summary>The certificate by which a signature can be checked.</summary>
/// <param name="Thumbprint">SHA-256 of the certificate, hex in lower case.</param>
public sealed record SignOffCertificate(string Subject, string Issuer, string SerialNumber, string Thumbprint);
