using System.Globalization;
using System.Security.Cryptography;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Infrastructure.Pdf;
using KinerjaPortal.Infrastructure.Signing;

namespace KinerjaPortal.Tests.Integration.Signing;

/// <summary>A signature beside a file, verified by openssl with nothing of the portal but the authority's certificate.</summary>
public sealed class DetachedSignatureTests
{
    [Fact]
    public async Task Openssl_accepts_it_with_the_offices_authority()
    {
        await using var desk = await SigningDesk.OpenAsync();
        var signed = await desk.SignAsync();

        var answer = await desk.VerifyAsync(signed.DetachedCms!, SigningDesk.Words, await desk.PemAsync());

        Assert.True(answer.Code == 0, answer.Said);
        Assert.Equal(SigningDesk.Words, await File.ReadAllBytesAsync(desk.Folder.File("isi-terbaca"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task One_flipped_bit_of_the_content_is_not_accepted()
    {
        await using var desk = await SigningDesk.OpenAsync();
        var signed = await desk.SignAsync();
        byte[] other = [.. SigningDesk.Words];
        other[^1] ^= 1;

        var answer = await desk.VerifyAsync(signed.DetachedCms!, other, await desk.PemAsync());

        Assert.NotEqual(0, answer.Code);
        Assert.Contains("content verify error", answer.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_offices_authority_does_not_vouch_for_it()
    {
        await using var desk = await SigningDesk.OpenAsync();
        var signed = await desk.SignAsync();
        var berbek = desk.Camat with { OpdId = Guid.NewGuid(), OfficeName = "Kecamatan Berbek" };
        await desk.SignAsync(berbek);

        var answer = await desk.VerifyAsync(signed.DetachedCms!, SigningDesk.Words, await desk.PemAsync(berbek.OpdId));

        Assert.NotEqual(0, answer.Code);
        Assert.Contains("certificate verify error", answer.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_says_when_who_and_in_which_post()
    {
        await using var desk = await SigningDesk.OpenAsync();
        var request = desk.Request(desk.Camat with { Kind = AssignmentKind.Plh });
        var signed = Assert.IsType<SigningResult.Signed>(await desk.Signer.SignAsync(request, TestContext.Current.CancellationToken));
        await desk.FileAsync("tanda-tangan.p7s", signed.DetachedCms!);

        var all = await Tool.RunAsync(desk.Folder, "openssl", "cms", "-cmsout", "-print", "-inform", "DER", "-in", "tanda-tangan.p7s");
        var certificates = await Tool.RunAsync(desk.Folder, "openssl", "pkcs7", "-inform", "DER", "-in", "tanda-tangan.p7s", "-print_certs", "-noout");

        Assert.Contains(request.At.UtcDateTime.ToString("HH:mm:ss yyyy 'GMT'", CultureInfo.InvariantCulture), all.Said, StringComparison.Ordinal);
        Assert.Contains("id-smime-aa-signingCertificateV2", all.Said, StringComparison.Ordinal);
        Assert.Contains("eContent: <ABSENT>", all.Said, StringComparison.Ordinal);
        Assert.Contains("CN = \"Drs. H. Abdul Rahman, M.Si.\"", certificates.Said, StringComparison.Ordinal);
        Assert.Contains("title = Plh. Camat", certificates.Said, StringComparison.Ordinal);
        Assert.Contains("serialNumber = 197003121994031005", certificates.Said, StringComparison.Ordinal);
        Assert.Contains("CN = CA Kecamatan Kelara", certificates.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_kept_beside_it_names_the_certificate_inside_it()
    {
        await using var desk = await SigningDesk.OpenAsync();
        var signed = await desk.SignAsync();

        using var certificate = await desk.CertificateAsync();
        Assert.Equal(certificate.GetCertHashString(HashAlgorithmName.SHA256).ToLowerInvariant(), signed.Certificate.Thumbprint);
        Assert.Equal(certificate.SerialNumber, signed.Certificate.SerialNumber);
        Assert.Contains("CA Kecamatan Kelara", signed.Certificate.Issuer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_PDF_is_not_signed_inside()
    {
        await using var desk = await SigningDesk.OpenAsync();

        Assert.Null((await desk.SignAsync()).SignedPdf);
    }

    [Fact]
    public async Task A_PDF_that_is_none_is_refused_and_costs_no_certificate()
    {
        await using var desk = await SigningDesk.OpenAsync();

        var result = await desk.Signer.SignAsync(desk.Request(mediaType: "application/pdf"), TestContext.Current.CancellationToken);

        Assert.Equal(new SigningResult.Refused(new SigningFault.Pdf(new PdfFault.NotAPdf())), result);
        Assert.Empty(await desk.RowsAsync());
    }

    [Fact]
    public async Task What_is_too_large_is_refused_with_both_sizes()
    {
        await using var desk = await SigningDesk.OpenAsync();
        var size = IDocumentSigner.LargestContent + 1;

        var result = await desk.Signer.SignAsync(desk.Request(content: new byte[size]), TestContext.Current.CancellationToken);

        Assert.Equal(new SigningResult.Refused(new SigningFault.TooLarge(size, IDocumentSigner.LargestContent)), result);
    }
}
