using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace KinerjaPortal.Infrastructure.Signing;

internal static class CertificateFingerprint
{
    /// <summary>SHA-256 of the certificate, hexadecimal in lower case.</summary>
    public static string Sha256(this X509Certificate2 certificate) => certificate.GetCertHashString(HashAlgorithmName.SHA256).ToLowerInvariant();

    public static SigningCertificate Describe(this X509Certificate2 certificate) =>
        new(certificate.Subject, certificate.Issuer, certificate.SerialNumber, certificate.Sha256());
}
