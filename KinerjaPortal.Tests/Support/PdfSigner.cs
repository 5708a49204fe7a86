using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using KinerjaPortal.Infrastructure.Pdf;

namespace KinerjaPortal.Tests.Support;

/// <summary>Somebody with a certificate of their own making who signs a PDF.</summary>
internal static class PdfSigner
{
    public static DateTimeOffset Noon { get; } = new(2026, 11, 21, 12, 0, 0, TimeSpan.FromHours(7));

    private static readonly X509Certificate2 Certificate = SelfSigned();

    public static SignatureAppearance Appearance(bool[,]? qr = null, byte[]? ink = null) => new(
        ["Camat Berbek", "Kecamatan Berbek"], ink, qr)
    {
        Under = ["Drs. Suharto, M.Si.", "NIP 19700101 199003 1 001"],
        Small = ["Disahkan 21 Nov 2026 pukul 12.00 WIB", "7KQ4M-PX2WT-9HCEA-R"],
    };

    public static PdfSignatureField Field(SignatureAppearance? appearance = null) =>
        new("Drs. Suharto, M.Si.", "Pengesahan LPPD 2026", "Kabupaten Nganjuk", Noon, appearance ?? Appearance());

    /// <summary>The document with one more signature.</summary>
    public static byte[] Sign(byte[] document, PdfSignatureField? field = null)
    {
        var ready = Assert.IsType<PdfPreparation.Ready>(PdfSignature.Prepare(document, field ?? Field()));
        return ready.Pdf.Complete(Cms(ready.Pdf.SignedBytes));
    }

    public static PdfFault Refusal(byte[] document) =>
        Assert.IsType<PdfPreparation.Refused>(PdfSignature.Prepare(document, Field())).Fault;

    public static byte[] Cms(byte[] signedBytes)
    {
        var cms = new SignedCms(new ContentInfo(signedBytes), detached: true);
        cms.ComputeSignature(new CmsSigner(Certificate) { DigestAlgorithm = new Oid("2.16.840.1.101.3.4.2.1") });
        return cms.Encode();
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=Suharto, O=Kecamatan Berbek, C=ID", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return request.CreateSelfSigned(Noon.AddYears(-5), Noon.AddYears(50));
    }
}
