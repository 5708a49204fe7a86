using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using KinerjaPortal.Infrastructure.Pdf;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration.Pdf;

/// <summary>Whatever a file is made of, it is signed or refused with a reason: no crash, no endless loop, no memory without bound.</summary>
public sealed class HostilePdfTests
{
    private static readonly byte[][] Small = [PdfSamples.Form(), HandWrittenPdf.Hybrid(), PdfTools.Rewritten(PdfSamples.Form(), "--object-streams=generate")];

    private static readonly Gen<(int Document, int[] Places, int[] Values)> Changes =
        from document in Gen.Choose(0, Small.Length - 1)
        from count in Gen.Choose(1, 4)
        from places in Gen.ArrayOf(Gen.Choose(0, Small[document].Length - 1), count)
        from values in Gen.ArrayOf(Gen.Choose(0, 255), count)
        select (document, places, values);

    [Fact]
    public void A_file_cut_anywhere_is_refused_unless_only_its_last_line_is_missing() =>
        Assert.All(Small, document => Assert.All(Enumerable.Range(0, document.Length), length =>
        {
            var isWhole = document.AsSpan(0, length).LastIndexOf("startxref"u8) > 0 && document.Length - "\n%%EOF\n".Length <= length;
            Assert.Equal(isWhole, PdfSignature.Prepare(document[..length], PdfSigner.Field(), 100) is PdfPreparation.Ready);
        }));

    [Fact]
    public void Changed_bytes_never_do_more_than_damage() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Arb.From(Changes), change =>
        {
            var document = Small[change.Document].ToArray();
            foreach (var (place, value) in change.Places.Zip(change.Values))
            {
                document[place] = (byte)value;
            }

            return PdfSignature.Prepare(document, PdfSigner.Field(), 100) is PdfPreparation.Ready or PdfPreparation.Refused;
        }));

    [Fact]
    public void A_page_tree_that_leads_back_to_itself_is_damage() => Assert.Equal(
        new PdfFault.Damaged("3 0 obj /Kids"),
        PdfSigner.Refusal(HandWrittenPdf.Of(
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Type /Pages /Kids [2 0 R] /Count 1 >>")));

    [Fact]
    public void A_page_tree_of_fifty_thousand_levels_is_walked()
    {
        const int Levels = 50_000;
        var nodes = Enumerable.Range(2, Levels).Select(number => $"<< /Type /Pages /Kids [{number + 1} 0 R] /Count 1 >>");

        Assert.IsType<PdfPreparation.Ready>(PdfSignature.Prepare(
            HandWrittenPdf.Of(["<< /Type /Catalog /Pages 2 0 R >>", .. nodes, "<< /Type /Page /MediaBox [0 0 595 842] >>"]), PdfSigner.Field()));
    }

    [Fact]
    public void Sections_that_lead_back_to_each_other_are_damage()
    {
        var document = new HandWrittenPdf().Add("<< /Type /Catalog >>");
        var own = document.Position;

        Assert.Equal(new PdfFault.Damaged($"xref @ {own}"), PdfSigner.Refusal(document.EndWithTable($"/Prev {own}")));
    }

    [Fact]
    public void A_chain_of_lengths_kept_in_streams_is_damage() => Assert.IsType<PdfFault.Damaged>(PdfSigner.Refusal(HandWrittenPdf.Of(
        ["<< /Type /Catalog >>", .. Enumerable.Range(2, 20_000).Select(number => $"<< /Length {number + 1} 0 R >>\nstream\n\nendstream")])));

    [Fact]
    public void Values_nested_without_end_are_beyond_limits() => Assert.IsType<PdfFault.BeyondLimits>(PdfSigner.Refusal(
        HandWrittenPdf.OnePage($"/X {new string('[', 100_000)}{new string(']', 100_000)}")));

    [Fact]
    public void Fields_that_hold_each_other_through_one_list_are_beyond_limits() => Assert.IsType<PdfFault.BeyondLimits>(PdfSigner.Refusal(
        HandWrittenPdf.OnePage("", "/AcroForm << /Fields 4 0 R >>", "[<< /Kids 4 0 R >> << /Kids 4 0 R >>]")));

    [Fact]
    public void An_object_stream_that_inflates_without_bound_is_beyond_limits()
    {
        var bomb = Encoding.Latin1.GetString(Deflated(new byte[256 * 1024 * 1024]));
        var pdf = new HandWrittenPdf().Add("<< /Type /Catalog /Pages 2 0 R >>").Add("<< /Type /Pages /Kids [] >>");
        pdf.Add(HandWrittenPdf.Stream(bomb, "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode"));
        var stream = pdf.Position;
        pdf.Add(HandWrittenPdf.Stream("020000000300", "/Type /XRef /W [1 4 1] /Index [5 1] /Size 6 /Root 1 0 R /Filter /ASCIIHexDecode"));
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal(new PdfFault.BeyondLimits("3 0 obj"), PdfSigner.Refusal(pdf.EndWithTable($"/XRefStm {stream}", hidden: 1)));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1L << 30);
    }

    /// <summary>Eight million rows of a byte each are eight kilobytes, deflated, and were half a gigabyte in memory.</summary>
    [Fact]
    public void A_cross_reference_stream_of_millions_of_rows_is_beyond_limits()
    {
        const int Rows = 8_000_000;
        var bomb = Encoding.Latin1.GetString(Deflated(new byte[Rows]));
        var pdf = new HandWrittenPdf().Add("<< /Type /Catalog /Pages 2 0 R >>").Add("<< /Type /Pages /Kids [] >>");
        var stream = pdf.Position;
        pdf.Add(HandWrittenPdf.Stream(bomb, $"/Type /XRef /W [1 0 0] /Index [0 {Rows}] /Size {Rows} /Root 1 0 R /Filter /FlateDecode"));
        var document = pdf.EndWithTable($"/XRefStm {stream}");
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal(new PdfFault.BeyondLimits($"xref @ {stream}"), PdfSigner.Refusal(document));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 100L << 20);
    }

    /// <summary>Two bytes of it, deflated to nothing, become a hundred in memory.</summary>
    [Fact]
    public void A_list_of_millions_of_numbers_is_beyond_limits()
    {
        var list = Encoding.Latin1.GetString(Deflated(Encoding.Latin1.GetBytes($"5 0 [{string.Concat(Enumerable.Repeat("0 ", 6_000_000))}]")));
        var pdf = new HandWrittenPdf().Add("<< /Type /Catalog /Pages 2 0 R >>").Add("<< /Type /Pages /Kids [] >>");
        pdf.Add(HandWrittenPdf.Stream(list, "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode"));
        var stream = pdf.Position;
        pdf.Add(HandWrittenPdf.Stream("020000000300", "/Type /XRef /W [1 4 1] /Index [5 1] /Size 6 /Root 1 0 R /Filter /ASCIIHexDecode"));
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.IsType<PdfFault.BeyondLimits>(PdfSigner.Refusal(pdf.EndWithTable($"/XRefStm {stream}", hidden: 1)));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 250L << 20);
    }

    [Fact]
    public void Nothing_is_read_on_for_somebody_who_has_left()
    {
        using var left = new CancellationTokenSource();
        left.Cancel();

        Assert.Throws<OperationCanceledException>(() => PdfSignature.Prepare(HandWrittenPdf.Pages(3), PdfSigner.Field(), gone: left.Token));
    }

    [Theory]
    [InlineData("/Size 2147483647")]
    [InlineData("/Size 8388607")]
    public void A_file_that_has_used_up_all_numbers_is_beyond_limits(string size)
    {
        var document = Encoding.Latin1.GetString(RealFiles.Pdf("Laporan")).Replace("/Size 6", size, StringComparison.Ordinal);

        Assert.Equal(new PdfFault.BeyondLimits("trailer /Size"), PdfSigner.Refusal(Encoding.Latin1.GetBytes(document)));
    }

    [Theory]
    [InlineData("[0 0 0 0]")]
    [InlineData("[0 0 1e9 1]")]
    [InlineData("[0 0 99999999999999999999 842]")]
    [InlineData("[0 0 595]")]
    [InlineData("(A4)")]
    public void A_page_without_a_usable_size_is_damage(string mediaBox) => Assert.IsType<PdfFault.Damaged>(PdfSigner.Refusal(HandWrittenPdf.OnePage($"/MediaBox {mediaBox}")));

    private static byte[] Deflated(byte[] data)
    {
        using var deflated = new MemoryStream();
        using (var deflating = new ZLibStream(deflated, CompressionLevel.Fastest))
        {
            deflating.Write(data);
        }

        return deflated.ToArray();
    }
}
