using System.Text;
using KinerjaPortal.Infrastructure.Pdf;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration.Pdf;

/// <summary>Which files are not signed, and for what reason.</summary>
public sealed class RefusedPdfTests
{
    [Theory]
    [InlineData("")]
    [InlineData("%PD")]
    [InlineData("PK\u0003\u0004 bukan PDF")]
    public void A_file_without_the_header_is_not_a_PDF(string text) =>
        Assert.IsType<PdfFault.NotAPdf>(PdfSigner.Refusal(Encoding.Latin1.GetBytes(text)));

    [Theory]
    [InlineData("disable")]
    [InlineData("generate")]
    public void An_encrypted_file_is_refused_as_encrypted(string objectStreams) =>
        Assert.IsType<PdfFault.Encrypted>(PdfSigner.Refusal(PdfTools.Rewritten(
            PdfSamples.LibreOffice(), $"--object-streams={objectStreams}", "--encrypt", "", "pemilik", "256", "--modify=none", "--")));

    [Fact]
    public void A_truncated_file_lacks_its_tables() =>
        Assert.Equal(new PdfFault.Damaged("startxref"), PdfSigner.Refusal(PdfSamples.Chromium()[..^2000]));

    [Fact]
    public void An_object_that_is_not_where_the_table_says_is_damage_at_its_place()
    {
        var document = Replaced(RealFiles.Pdf("Laporan"), "4 0 obj", "8 0 obj");

        Assert.Equal(new PdfFault.Damaged("4 0 obj"), PdfSigner.Refusal(document));
        Assert.NotEqual(0, PdfTools.Check(document));
    }

    [Fact]
    public void A_stream_of_another_length_is_damage_though_readers_repair_it()
    {
        var document = RealFiles.Pdf("Laporan");
        var length = document.AsSpan().IndexOf("/Length "u8) + "/Length ".Length;
        document[length]++;

        Assert.StartsWith("@ ", Assert.IsType<PdfFault.Damaged>(PdfSigner.Refusal(document)).Where, StringComparison.Ordinal);
        Assert.NotEqual(0, PdfTools.Check(document));
    }

    [Fact]
    public void A_page_whose_content_cannot_be_inflated_is_damage()
    {
        var document = PdfSamples.Chromium();
        var content = document.AsSpan().IndexOf("stream\n"u8) + 40;
        document.AsSpan(content, 20).Fill(0xAA);

        Assert.EndsWith("0 obj", Assert.IsType<PdfFault.Damaged>(PdfSigner.Refusal(document)).Where, StringComparison.Ordinal);
        Assert.NotEqual(0, PdfTools.Check(document));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    [InlineData(3, false)]
    public void Only_a_certification_that_allows_no_changes_is_in_the_way(int permission, bool isRefused)
    {
        var preparation = PdfSignature.Prepare(Certified($"/Perms << /DocMDP 4 0 R >>", $"/P {permission}"), PdfSigner.Field());

        Assert.Equal(isRefused, preparation is PdfPreparation.Refused { Fault: PdfFault.CertifiedAgainstChanges });
        Assert.Equal(!isRefused, preparation is PdfPreparation.Ready);
    }

    [Fact]
    public void A_certification_that_does_not_say_what_it_allows_allows_signing() =>
        Assert.IsType<PdfPreparation.Ready>(PdfSignature.Prepare(Certified("/Perms << /DocMDP 4 0 R >>", ""), PdfSigner.Field()));

    [Fact]
    public void A_signed_field_that_locks_the_document_is_in_the_way_and_an_unsigned_one_is_not()
    {
        Assert.IsType<PdfFault.CertifiedAgainstChanges>(PdfSigner.Refusal(Locking("/V 5 0 R")));
        Assert.IsType<PdfPreparation.Ready>(PdfSignature.Prepare(Locking(""), PdfSigner.Field()));

        static byte[] Locking(string value) => HandWrittenPdf.OnePage(
            "",
            "/AcroForm << /Fields [4 0 R] >>",
            $"<< /FT /Sig /T (Kunci) /Lock << /Action /All /P 1 >> {value} >>",
            "<< /Type /Sig /Filter /Adobe.PPKLite >>");
    }

    [Fact]
    public void A_form_of_XFA_is_refused_because_its_pages_are_not_what_is_shown() =>
        Assert.IsType<PdfFault.XfaForm>(PdfSigner.Refusal(HandWrittenPdf.OnePage("", "/AcroForm << /Fields [] /XFA (x) >>")));

    [Fact]
    public void A_drawing_that_is_no_PNG_is_refused() =>
        Assert.IsType<PdfFault.UnreadableInk>(Assert.IsType<PdfPreparation.Refused>(PdfSignature.Prepare(
            PdfSamples.Chromium(), PdfSigner.Field(PdfSigner.Appearance(ink: [0x89, (byte)'P', (byte)'N', (byte)'G'])))).Fault);

    [Fact]
    public void A_signature_that_is_larger_than_its_place_is_not_written()
    {
        var ready = Assert.IsType<PdfPreparation.Ready>(PdfSignature.Prepare(PdfSamples.Chromium(), PdfSigner.Field(), roomForCms: 100)).Pdf;

        Assert.Equal(100, ready.RoomForCms);
        Assert.Throws<ArgumentException>(() => ready.Complete(new byte[101]));
    }

    private static byte[] Certified(string ofCatalog, string permission) => HandWrittenPdf.OnePage(
        "",
        ofCatalog,
        $"<< /Type /Sig /Filter /Adobe.PPKLite /Reference [<< /TransformMethod /DocMDP /TransformParams << {permission} /V /1.2 >> >>] >>");

    private static byte[] Replaced(byte[] document, string text, string by) =>
        Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(document).Replace(text, by, StringComparison.Ordinal));
}
