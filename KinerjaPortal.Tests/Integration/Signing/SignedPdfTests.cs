using System.Text;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Infrastructure.Signing;
using KinerjaPortal.Infrastructure.Signing.Bsre;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration.Signing;

/// <summary>A PDF signed inside by an official, read by poppler and by openssl.</summary>
public sealed class SignedPdfTests
{
    [Fact]
    public async Task Poppler_calls_it_valid_and_says_who_signed_and_when()
    {
        await using var desk = await SigningDesk.OpenAsync();
        var request = PdfRequest(desk, desk.Camat);

        var signed = Assert.IsType<SigningResult.Signed>(await desk.Signer.SignAsync(request, TestContext.Current.CancellationToken));

        Assert.True(signed.SignedPdf.AsSpan().StartsWith(request.Content));
        var seen = Assert.Single(await SeenAsync(desk, signed.SignedPdf!, "-nocert"));
        Assert.Contains("Signature is Valid.", seen, StringComparison.Ordinal);
        Assert.Contains("Total document signed", seen, StringComparison.Ordinal);
        Assert.Contains("Signer Certificate Common Name: Drs. H. Abdul Rahman, M.Si.", seen, StringComparison.Ordinal);

        // In the time zone of the test's programs, as whoever reads it on the spot.
        var noon = request.At.ToOffset(TimeSpan.FromHours(7));
        Assert.Contains($"Signing Time: {noon.ToString("MMM dd yyyy HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture)}", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Openssl_accepts_what_lies_inside_with_the_offices_authority()
    {
        await using var desk = await SigningDesk.OpenAsync();
        var signed = Assert.IsType<SigningResult.Signed>(
            await desk.Signer.SignAsync(PdfRequest(desk, desk.Camat), TestContext.Current.CancellationToken)).SignedPdf!;
        var (cms, covered) = Taken(signed);
        var changed = covered.ToArray();
        changed[20] ^= 1;

        var whole = await desk.VerifyAsync(cms, covered, await desk.PemAsync());
        var other = await desk.VerifyAsync(cms, changed, await desk.PemAsync());

        Assert.True(whole.Code == 0, whole.Said);
        Assert.NotEqual(0, other.Code);
    }

    /// <summary>The commands of the admin's page.</summary>
    [Fact]
    public async Task Poppler_trusts_who_signed_where_the_offices_authority_was_imported_and_no_other()
    {
        Assert.SkipUnless(Tool.IsThere("certutil"), "certutil is not on this machine; ./test.sh installs it.");
        await using var desk = await SigningDesk.OpenAsync();
        var berbek = desk.Camat with { OpdId = Guid.NewGuid(), OfficeName = "Kecamatan Berbek" };
        var ours = Assert.IsType<SigningResult.Signed>(await desk.Signer.SignAsync(PdfRequest(desk, desk.Camat), TestContext.Current.CancellationToken));
        var theirs = Assert.IsType<SigningResult.Signed>(await desk.Signer.SignAsync(PdfRequest(desk, berbek), TestContext.Current.CancellationToken));
        Directory.CreateDirectory(desk.Folder.File("nss"));
        var made = await Tool.RunAsync(desk.Folder, "certutil", "-N", "-d", "sql:nss", "--empty-password");
        var imported = await Tool.RunAsync(desk.Folder, "certutil", "-A", "-d", "sql:nss", "-n", "Kecamatan Kelara", "-t", ",C,", "-i", await desk.PemAsync());

        Assert.Equal((0, 0), (made.Code, imported.Code));
        Assert.Contains("Certificate is Trusted.", Assert.Single(await SeenAsync(desk, ours.SignedPdf!, "-nssdir", "sql:nss")), StringComparison.Ordinal);
        Assert.Contains("Certificate issuer isn't Trusted.", Assert.Single(await SeenAsync(desk, theirs.SignedPdf!, "-nssdir", "sql:nss")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_Plh_signs_after_the_sekretaris_and_both_stay_valid()
    {
        await using var desk = await SigningDesk.OpenAsync();
        var sekretaris = desk.Camat with { PersonId = Guid.NewGuid(), Name = "Siti Aminah, S.Sos.", Nip = null, PelaksanaId = Guid.NewGuid(), PostName = "Sekretaris Camat" };
        var first = Assert.IsType<SigningResult.Signed>(await desk.Signer.SignAsync(PdfRequest(desk, sekretaris), TestContext.Current.CancellationToken));
        var plh = sekretaris with { PelaksanaId = desk.Camat.PelaksanaId, PostName = "Camat", Kind = AssignmentKind.Plh };

        var second = Assert.IsType<SigningResult.Signed>(
            await desk.Signer.SignAsync(PdfRequest(desk, plh) with { Content = first.SignedPdf! }, TestContext.Current.CancellationToken));

        var seen = await SeenAsync(desk, second.SignedPdf!, "-nocert");
        Assert.Equal(2, seen.Count);
        Assert.All(seen, one => Assert.Contains("Signature is Valid.", one, StringComparison.Ordinal));
        Assert.Contains("title=Sekretaris Camat", seen[0], StringComparison.Ordinal);
        Assert.Contains("title=Plh. Camat", seen[1], StringComparison.Ordinal);

        // The portal, which counts what a service adds, reads them as poppler does.
        Assert.Equal([first.Certificate, second.Certificate], EmbeddedSignatures.In(second.SignedPdf!));
    }

    private static SigningRequest PdfRequest(SigningDesk desk, Signatory signatory) =>
        desk.Request(signatory, PdfSamples.LibreOffice(), SigningRequest.PdfMediaType) with { Appearance = PdfSigner.Appearance() };

    private static async Task<IReadOnlyList<string>> SeenAsync(SigningDesk desk, byte[] pdf, params string[] options)
    {
        await desk.FileAsync("a.pdf", pdf);
        var said = (await Tool.RunAsync(desk.Folder, "pdfsig", [.. options, "a.pdf"])).Said;
        return said.Split("Signature #")[1..];
    }

    /// <summary>The signature of a PDF with one, and what it covers, cut out by hand.</summary>
    private static (byte[] Cms, byte[] Covered) Taken(byte[] pdf)
    {
        var text = Encoding.Latin1.GetString(pdf);
        var range = text[(text.LastIndexOf("/ByteRange", StringComparison.Ordinal) + "/ByteRange".Length)..].Split('[', ']')[1]
            .Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToArray();
        return (
            Convert.FromHexString(text[(range[1] + 1)..(range[2] - 1)]),
            [.. pdf.AsSpan(range[0], range[1]), .. pdf.AsSpan(range[2], range[3])]);
    }
}
