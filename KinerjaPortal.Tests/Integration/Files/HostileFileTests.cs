using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using KinerjaPortal.Infrastructure.Files.Texts;
using static KinerjaPortal.Tests.Integration.Files.OfficeFiles;

namespace KinerjaPortal.Tests.Integration.Files;

/// <summary>What a damaged file, or one made to hurt, costs: what stands before the damage is read, and no more is spent than on a large honest file.</summary>
public sealed class HostileFileTests
{
    private const string W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private const long Bearable = 400L * 1024 * 1024;

    [Fact]
    public void Laughs_by_the_billion_are_not_expanded()
    {
        using var file = RawWordDocument(
            $"""
            <!DOCTYPE w:document [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>
            <w:document {W}><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>
            """);

        Assert.Null(FileText.Read(file, Docx));
    }

    [Fact]
    public void An_entity_from_the_disk_is_not_fetched()
    {
        using var file = RawWordDocument(
            $"""<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><w:document {W}><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>""");

        Assert.Null(FileText.Read(file, Docx));
    }

    [Fact]
    public void A_bomb_of_blanks_is_read_no_further_than_bearable()
    {
        using var file = Bomb($"<w:document {W}><w:body><w:p><w:r><w:t>Awal</w:t></w:r></w:p>", "<w:p/>", times: 60_000_000 / 6);

        AssertBearable(() => Assert.Equal("Awal", FileText.Read(file, Docx)));
    }

    [Theory]
    [InlineData("<w:a>", "nested ever deeper")]
    [InlineData("<w:p><w:r><w:t>kata </w:t></w:r></w:p>", "more words than are kept")]
    [InlineData("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr></w:tbl>", "tables without end")]
    public void Endless_elements_end(string piece, string kind)
    {
        using var file = Bomb($"<w:document {W}><w:body><w:p><w:r><w:t>Awal</w:t></w:r></w:p>", piece, times: 40_000_000 / piece.Length);

        AssertBearable(() => Assert.True(FileText.Read(file, Docx)!.StartsWith("Awal", StringComparison.Ordinal), kind));
        file.Position = 0;
        AssertBearable(() => Assert.True(FilePreview.Read(file, Docx)!.Cut, kind));
    }

    [Fact]
    public void A_single_text_without_end_ends()
    {
        using var file = Bomb($"<w:document {W}><w:body><w:p><w:r><w:t>Awal</w:t></w:r></w:p><w:p><w:r><w:t>", "aaaaaaaaaaaaaaaa", times: 4_000_000);

        AssertBearable(() => Assert.StartsWith("Awal\naaa", FileText.Read(file, Docx), StringComparison.Ordinal));
        file.Position = 0;
        AssertBearable(() => Assert.True(FilePreview.Read(file, Docx)!.Cut));
    }

    [Fact]
    public void A_million_names_are_not_kept()
    {
        using var file = RawWordDocument(
            $"<w:document {W}><w:body><w:p><w:r><w:t>Awal</w:t></w:r></w:p>{string.Concat(Enumerable.Range(0, 1_000_000).Select(number => $"<x{number}/>"))}</w:body></w:document>");

        AssertBearable(() => Assert.Equal("Awal", FileText.Read(file, Docx)));
    }

    [Fact]
    public void A_sheet_that_repeats_a_cell_a_million_times_is_cut()
    {
        using var file = OpenDocument(
            """<office:spreadsheet><table:table table:name="x"><table:table-row table:number-rows-repeated="1000000000"><table:table-cell table:number-columns-repeated="1000000000"><text:p>Renja</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet>""");

        AssertBearable(() => Assert.True(FilePreview.Read(file, Ods)!.Cut));
        file.Position = 0;
        AssertBearable(() => Assert.True(FileText.Read(file, Ods)!.Length <= FileText.MaxLength));
    }

    [Fact]
    public void A_file_that_broke_off_in_its_text_gives_what_came_before()
    {
        using var file = RawWordDocument($"<w:document {W}><w:body><w:p><w:r><w:t>Pembukaan</w:t></w:r></w:p><w:p><w:r><w:t>Isi yang ter");

        var preview = FilePreview.Read(file, Docx)!;

        Assert.Contains(new FilePreviewBlock.Paragraph("Pembukaan", 0), preview.Blocks);
        Assert.True(preview.Cut);
    }

    [Fact]
    public void An_archive_cut_anywhere_never_throws()
    {
        using var whole = Workbook(("Lembar1", [Row(Shared("A1", 0), Number("B1", 46347, 1))]));
        var bytes = whole.ToArray();
        for (var length = 0; length < bytes.Length; length += 37)
        {
            using var file = new MemoryStream(bytes[..length]);
            Assert.Null(FilePreview.Read(file, Xlsx));
        }
    }

    [Fact]
    public void An_archive_with_wrong_bytes_anywhere_never_throws()
    {
        using var whole = WordDocument(Paragraph("Renja 2027", "Judul1"), Table(["a", "b"]));
        var bytes = whole.ToArray();
        for (var at = 0; at < bytes.Length; at += 3)
        {
            byte[] wrong = [.. bytes];
            wrong[at] ^= 0xFF;
            using var file = new MemoryStream(wrong);
            FileText.Read(file, Docx);
            file.Position = 0;
            FilePreview.Read(file, Docx);
        }
    }

    [Theory]
    [InlineData(Docx)]
    [InlineData(Xlsx)]
    [InlineData(Pptx)]
    [InlineData(Odt)]
    [InlineData(Ods)]
    public void What_is_no_office_file_at_all_has_no_words(string mediaType)
    {
        using var text = new MemoryStream("bukan arsip"u8.ToArray());
        Assert.Null(FileText.Read(text, mediaType));
        using var empty = new MemoryStream();
        Assert.Null(FileText.Read(empty, mediaType));
        using var other = Packed(("a.txt", "halo"));
        Assert.Null(FileText.Read(other, mediaType));
    }

    [Fact]
    public void An_archive_with_a_list_of_contents_beyond_all_measure_is_not_opened()
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var entry = 0; entry < 60_000; entry++)
            {
                archive.CreateEntry($"{entry:D6}{new string('x', 40)}");
            }
        }

        file.Position = 0;
        Assert.Null(FileText.Read(file, Docx));
    }

    private static MemoryStream Bomb(string start, string piece, int times)
    {
        var stream = new MemoryStream();
        using (var rels = RawWordDocument(""))
        {
            rels.CopyTo(stream);
        }

        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry("word/document.xml")!.Delete();
        }

        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var writer = new StreamWriter(archive.CreateEntry("word/document.xml", CompressionLevel.Fastest).Open(), new UTF8Encoding(false), 1024 * 1024);
            writer.Write(start);
            for (var time = 0; time < times; time++)
            {
                writer.Write(piece);
            }
        }

        stream.Position = 0;
        return stream;
    }

    private static void AssertBearable(Action read)
    {
        var watch = Stopwatch.StartNew();
        var before = GC.GetAllocatedBytesForCurrentThread();
        read();

        // Everything that was allocated, kept or not: an upper bound of what was held.
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < Bearable, "memory");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }
}
