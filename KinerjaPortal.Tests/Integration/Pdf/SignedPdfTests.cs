using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration.Pdf;

/// <summary>What poppler and qpdf, which are not ours, make of the signatures.</summary>
public sealed class SignedPdfTests
{
    public static TheoryData<string> Samples => PdfSamples.Names;

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_signature_is_valid_over_the_whole_file_and_the_bytes_before_it_are_the_document(string sample)
    {
        var document = PdfSamples.Make(sample);

        var signed = PdfSigner.Sign(document);

        Assert.True(signed.AsSpan().StartsWith(document));
        var seen = Assert.Single(PdfTools.Signatures(signed));
        Assert.True(seen is { IsValid: true, WholeFile: true }, seen.Said);
        Assert.Contains("ETSI.CAdES.detached", seen.Said, StringComparison.Ordinal);
        Assert.Contains("CN=Suharto", seen.Said, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_second_signer_adds_a_second_signature_and_the_first_stays_valid(string sample)
    {
        var first = PdfSigner.Sign(PdfSamples.Make(sample));

        var both = PdfSigner.Sign(first);

        Assert.True(both.AsSpan().StartsWith(first));
        Assert.Equal([(true, false), (true, true)], PdfTools.Signatures(both).Select(seen => (seen.IsValid, seen.WholeFile)));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Qpdf_finds_no_more_in_the_signed_file_than_in_the_document(string sample)
    {
        var document = PdfSamples.Make(sample);

        Assert.Equal(0, PdfTools.Check(document));
        Assert.Equal(0, PdfTools.Check(PdfSigner.Sign(PdfSigner.Sign(document))));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void One_changed_byte_of_the_document_makes_every_signature_over_it_invalid(string sample)
    {
        var document = PdfSamples.Make(sample);
        var signed = PdfSigner.Sign(PdfSigner.Sign(document));

        // A letter of the version: readers open the file as before.
        var version = document.AsSpan().IndexOf("%PDF-1."u8) + "%PDF-1.".Length;
        signed[version] = signed[version] == (byte)'5' ? (byte)'6' : (byte)'5';

        Assert.Equal([true, true], PdfTools.Signatures(signed).Select(seen => seen.IsInvalid));
    }

    [Fact]
    public void A_change_after_the_first_signature_leaves_it_valid_and_the_second_not()
    {
        var first = PdfSigner.Sign(PdfSamples.Chromium());
        var both = PdfSigner.Sign(first);
        both[both.AsSpan().LastIndexOf("%%EOF"u8) + 3] = (byte)'e';

        Assert.Equal([(true, false), (false, true)], PdfTools.Signatures(both).Select(seen => (seen.IsValid, seen.IsInvalid)));
    }
}
