using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;
using KinerjaPortal.Infrastructure.Files.Texts;
using static KinerjaPortal.Tests.Integration.Files.OfficeFiles;

namespace KinerjaPortal.Tests.Integration.Files;

public sealed class FileTextTests
{
    private const string Indonesian = "Kinerja Badan Kesatuan Bangsa: “naïve”, façade, Rp 1,5 M – 90 %";

    [Fact]
    public void The_words_of_a_Word_document_are_those_of_its_text_tables_and_notes_in_order()
    {
        using var file = WordDocument(
            Paragraph("BAB I PENDAHULUAN", "Judul1"), Paragraph(Indonesian), Table(["Indikator", "Target"], ["Indeks Kerukunan", "82,5"]), Paragraph("Penutup"));

        Assert.Equal(
            $"BAB I PENDAHULUAN\n{Indonesian}\nIndikator\tTarget\t\nIndeks Kerukunan\t82,5\t\nPenutup", FileText.Read(file, Docx));
    }

    [Fact]
    public void What_was_deleted_with_tracked_changes_is_no_longer_found()
    {
        using var file = WordDocument(new Paragraph(
            new Run(new DocumentFormat.OpenXml.Wordprocessing.Text("Target 90")),
            new DeletedRun(new Run(new DeletedText("Target 80")))));

        Assert.Equal("Target 90", FileText.Read(file, Docx));
    }

    [Fact]
    public void A_word_that_Word_tore_into_runs_is_one_word()
    {
        using var file = WordDocument(new Paragraph(
            new Run(new DocumentFormat.OpenXml.Wordprocessing.Text("Musre")), new Run(new DocumentFormat.OpenXml.Wordprocessing.Text("nbang"))));

        Assert.Equal("Musrenbang", FileText.Read(file, Docx));
    }

    [Fact]
    public void The_words_of_a_workbook_are_those_of_its_sheets_and_cells()
    {
        using var file = Workbook(
            ("Anggaran", [Row(Shared("A1", 0), Shared("B1", 1)), Row(Inline("A2", "Pembinaan Ormas"), Number("B2", 1_250_000, style: 5))]),
            ("Catatan", [Row(Inline("A1", "Sumber: Bidang Poldagri"))]));

        Assert.Equal(
            "Anggaran\nPersentase konflik sosial yang tertangani\tRealisasi Triwulan III\t\nPembinaan Ormas\tRp 1.250.000\t\nCatatan\nSumber: Bidang Poldagri",
            FileText.Read(file, Xlsx));
    }

    [Fact]
    public void The_words_of_a_presentation_are_read()
    {
        using var file = SlideShow("Ekspose LKjIP 2026", "Capaian indikator kinerja utama");

        Assert.Equal("Ekspose LKjIP 2026\nCapaian indikator kinerja utama", FileText.Read(file, Pptx));
    }

    [Fact]
    public void The_words_of_an_OpenDocument_text_are_read_with_its_spaces()
    {
        using var file = OpenDocument(
            """<office:text><text:h text:outline-level="1">Renja 2027</text:h><text:p>Kesbangpol<text:s text:c="2"/>Musi <text:span>Rawas</text:span></text:p></office:text>""");

        Assert.Equal("Renja 2027\nKesbangpol  Musi Rawas", FileText.Read(file, Odt));
    }

    [Fact]
    public void The_words_of_an_OpenDocument_sheet_are_those_it_shows()
    {
        using var file = OpenDocument(
            """
            <office:spreadsheet><table:table table:name="Realisasi"><table:table-row><table:table-cell office:value="82.5"><text:p>82,50</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16000"/></table:table-row><table:table-row table:number-rows-repeated="1048576"><table:table-cell/></table:table-row></table:table></office:spreadsheet>
            """);

        Assert.Equal("Realisasi\n82,50", FileText.Read(file, Ods));
    }

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("windows-1252", false)]
    public void A_text_is_read_in_the_encoding_it_was_written_in(string name, bool marked)
    {
        var encoding = name == "windows-1252" ? CodePagesEncodingProvider.Instance.GetEncoding(1252)! : Encoding.GetEncoding(name);
        using var file = new MemoryStream([.. marked ? encoding.GetPreamble() : [], .. encoding.GetBytes(Indonesian)]);

        Assert.Equal(Indonesian, FileText.Read(file, "text/plain"));
    }

    [Fact]
    public void Only_so_many_words_of_a_very_long_text_are_kept_and_no_letter_is_cut_in_two()
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes("a" + string.Concat(Enumerable.Repeat("😀", FileText.MaxLength))));

        var text = FileText.Read(file, "text/plain")!;

        Assert.InRange(text.Length, FileText.MaxLength - 2, FileText.MaxLength);
        Assert.False(char.IsHighSurrogate(text[^1]));
    }

    [Fact]
    public void Control_characters_do_not_reach_the_database()
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes("Renja\0 2027\u0007"));

        Assert.Equal("Renja  2027", FileText.Read(file, "text/plain"));
    }

    [Theory]
    [InlineData("image/png")]
    [InlineData("application/pdf")]
    [InlineData("application/zip")]
    [InlineData("")]
    public void Other_files_have_no_words(string mediaType)
    {
        using var file = new MemoryStream("tidak dibaca"u8.ToArray());

        Assert.Null(FileText.Read(file, mediaType));
    }

    [Fact]
    public void The_stream_stays_open_for_who_gave_it()
    {
        using var file = WordDocument(Paragraph("Renja"));

        FileText.Read(file, Docx);

        Assert.True(file.CanRead);
    }
}
