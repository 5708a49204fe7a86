using KinerjaPortal.Domain.Documents;

namespace KinerjaPortal.Domain.SignOffs;

/// <summary>A file with its signature, ready to be made part of the cycle's history.</summary>
/// <param name="Edition">What stands from now on: the PDF with the signature inside, or the same content as a filing of its own.</param>
/// <param name="Signature">The detached signature; null where a service signs inside alone.</param>
public sealed record SignedFile(
    Guid SignOffId, string Code, FiledFile Edition, FiledFile? Signature, SignatoryBlock Signatory, SigningMeans Means,
    SignOffAuthentication Authentication, SignOffCertificate Certificate, Guid? InkId);
