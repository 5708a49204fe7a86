using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace KinerjaPortal.Infrastructure.Signing;

/// <summary>CMS over content that stays outside of it (RFC 5652): SHA-256, RSA, with the certificates of the signer and the authority.</summary>
internal static class CmsSignature
{
    private static readonly Oid Sha256 = new("2.16.840.1.101.3.4.2.1");

    /// <summary>RFC 5035: id-aa-signingCertificateV2.</summary>
    private static readonly Oid SigningCertificateV2 = new("1.2.840.113549.1.9.16.2.47");

    /// <param name="signingTime">As the signer's office knows it; null where the time stands elsewhere.</param>
    public static byte[] Over(byte[] content, SigningIdentity identity, DateTimeOffset? signingTime)
    {
        // The certificates are named one by one: left to itself the signer builds a chain from the machine's own stores.
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, identity.Signer)
        {
            DigestAlgorithm = Sha256,
            IncludeOption = X509IncludeOption.EndCertOnly,
        };
        signer.Certificates.Add(identity.Authority);
        if (signingTime is { } at)
        {
            signer.SignedAttributes.Add(new Pkcs9SigningTime(at.UtcDateTime));
        }

        signer.SignedAttributes.Add(new AsnEncodedData(SigningCertificateV2, EssCertificate(identity)));
        var cms = new SignedCms(new ContentInfo(content), detached: true);
        cms.ComputeSignature(signer, silent: true);
        return cms.Encode();
    }

    /// <summary>
    /// Names the signer's certificate inside of what is signed, so that no other one with the same key can take its place (RFC 5035,
    /// required by CAdES and PAdES). The algorithm is left out: SHA-256 is its default, and DER leaves out defaults.
    /// </summary>
    private static byte[] EssCertificate(SigningIdentity identity)
    {
        var der = new AsnWriter(AsnEncodingRules.DER);
        using (der.PushSequence())
        using (der.PushSequence())
        using (der.PushSequence())
        {
            der.WriteOctetString(SHA256.HashData(identity.Signer.RawData));
            using (der.PushSequence())
            {
                using (der.PushSequence())
                using (der.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 4)))
                {
                    der.WriteEncodedValue(identity.Signer.IssuerName.RawData);
                }

                der.WriteInteger(identity.Signer.SerialNumberBytes.Span);
            }
        }

        return der.Encode();
    }
}
