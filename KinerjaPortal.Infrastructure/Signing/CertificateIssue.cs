using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace KinerjaPortal.Infrastructure.Signing;

/// <summary>Makes certificates: what stands in them, and for how long they hold. Keeps nothing.</summary>
internal static class CertificateIssue
{
    public const int AuthorityYears = 10;
    public const int SignerYears = 2;

    private const int SerialNumberLength = 16;

    /// <summary>The clock of another node, or of who verifies, may be a little behind.</summary>
    private static readonly TimeSpan ClockDifference = TimeSpan.FromMinutes(5);

    /// <summary>An office's own authority, signed by itself, with its key.</summary>
    public static X509Certificate2 Authority(X500DistinguishedName name, DateTimeOffset now, RSA key)
    {
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(X509BasicConstraintsExtension.CreateForCertificateAuthority(pathLengthConstraint: 0));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        return request.CreateSelfSigned(now - ClockDifference, now.AddYears(AuthorityYears));
    }

    /// <summary>A certificate for a person in a post, without its key.</summary>
    public static X509Certificate2 Signer(X500DistinguishedName name, DateTimeOffset now, RSA key, X509Certificate2 authority)
    {
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(X509BasicConstraintsExtension.CreateForEndEntity(critical: false));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, critical: true));

        // openssl cms -verify (smimesign) and NSS, which pdfsig asks, both know this purpose; neither knows one for signing documents.
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([Oid.FromFriendlyName("E-mail Protection", OidGroup.EnhancedKeyUsage)], critical: false));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(authority, includeKeyIdentifier: true, includeIssuerAndSerial: false));
        return request.Create(
            authority,
            Later(now - ClockDifference, new DateTimeOffset(authority.NotBefore)),
            Earlier(now.AddYears(SignerYears), new DateTimeOffset(authority.NotAfter)),
            RandomSerialNumber());
    }

    private static byte[] RandomSerialNumber()
    {
        var number = RandomNumberGenerator.GetBytes(SerialNumberLength);

        // RFC 5280, 4.1.2.2: a positive integer; and never a leading zero, which DER would leave out.
        number[0] = (byte)((number[0] & 0x7F) | 0x40);
        return number;
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
