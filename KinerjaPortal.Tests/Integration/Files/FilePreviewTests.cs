using System.Globalization;
using System.Text;
using KinerjaPortal.Infrastructure.Files.Texts;
using static KinerjaPortal.Tests.Integration.Files.OfficeFiles;

namespace KinerjaPortal.Tests.Integration.Files;

public sealed class FilePreviewTests
{
    [Fact]
    public void A_Word_document_shows_headings_lists_and_tables_in_order()
    {
        using var file = WordDocument(
            Paragraph("BAB I", "Judul1"), Paragraph("Latar belakang", "BabRenja"), Paragraph("Isi."), Paragraph("Butir", listed: true),
            Table(["Indikator", "Target"], ["IKM", "82,5"]));

        var preview = FilePreview.Read(file, Docx)!;

        Assert.False(preview.Cut);
        Assert.Equal(
            [
                new FilePreviewBlock.Paragraph("BAB I", 1), new FilePreviewBlock.Paragraph("Latar belakang", 1),
                new FilePreviewBlock.Paragraph("Isi.", 0), new FilePreviewBlock.Paragraph("• Butir", 0),
            ],
            preview.Blocks.Take(4));
        Assert.Equal([["Indikator", "Target"], ["IKM", "82,5"]], Assert.IsType<FilePreviewBlock.Table>(preview.Blocks[4]).Rows);
    }

    [Theory]
    [InlineData(46347, 1, "21 Nov 2026")]
    [InlineData(46347.4465277778, 2, "21 Nov 2026 10.43")]
    [InlineData(46347, 6, "21 Nov 2026")]
    [InlineData(0.4465277778, 7, "10.43")]
    [InlineData(1234567.5, 3, "1.234.567,50")]
    [InlineData(0.825, 4, "82,50%")]
    [InlineData(1250000, 5, "Rp 1.250.000")]
    [InlineData(-1250000, 5, "-Rp 1.250.000")]
    [InlineData(12.34, 8, "12,3")]
    [InlineData(2027, 0, "2027")]
    [InlineData(0.1, 0, "0,1")]
    public void A_number_is_shown_as_its_style_says(double value, uint style, string shown)
    {
        using var file = Workbook(("Lembar1", [Row(Number("A1", value, style))]));

        Assert.Equal([[shown]], OnlyTable(file, Xlsx).Rows);
    }

    [Fact]
    public void Cells_stand_in_their_columns_and_every_row_is_as_wide_as_the_table()
    {
        using var file = Workbook(("Lembar1", [Row(Inline("C2", "c"), Inline("E2", "e")), Row(Inline("A9", "a"))]));

        var table = OnlyTable(file, Xlsx);

        Assert.Equal("Lembar1", table.Name);
        Assert.Equal([["", "", "c", "", "e"], ["a", "", "", "", ""]], table.Rows);
    }

    [Theory]
    [InlineData("Indikator;Target\nIKM;82,5\n")]
    [InlineData("Indikator,Target\r\nIKM,\"82,5\"\r\n")]
    [InlineData("Indikator\tTarget\nIKM\t82,5")]
    [InlineData("sep=;\r\nIndikator;Target\r\nIKM;82,5")]
    public void A_csv_is_a_table_whatever_separates_it(string csv)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(csv));

        Assert.Equal([["Indikator", "Target"], ["IKM", "82,5"]], OnlyTable(file, "text/csv; charset=utf-8").Rows);
    }

    [Fact]
    public void A_quoted_cell_of_a_csv_may_hold_quotes_separators_and_lines()
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes("\"a;\"\"b\"\"\nc\";d"));

        Assert.Equal([["a;\"b\"\nc", "d"]], OnlyTable(file, "text/csv").Rows);
    }

    [Fact]
    public void A_sheet_with_more_rows_and_columns_than_are_shown_is_cut_and_says_so()
    {
        using var file = Workbook(("Besar",
        [
            .. Enumerable.Range(1, FilePreview.MaxRows + 1).Select(row => Row(
                Number($"A{row.ToString(CultureInfo.InvariantCulture)}", row), Number($"AE{row.ToString(CultureInfo.InvariantCulture)}", row))),
        ]));

        var preview = FilePreview.Read(file, Xlsx)!;

        Assert.True(preview.Cut);
        var table = Assert.IsType<FilePreviewBlock.Table>(Assert.Single(preview.Blocks));
        Assert.Equal(FilePreview.MaxRows, table.Rows.Count);
        Assert.All(table.Rows, row => Assert.True(row.Count <= FilePreview.MaxColumns));
    }

    [Fact]
    public void A_sheet_that_just_fits_is_not_said_to_be_cut()
    {
        using var file = Workbook(("Pas", [.. Enumerable.Range(1, FilePreview.MaxRows).Select(row => Row(Number($"A{row.ToString(CultureInfo.InvariantCulture)}", row)))]));

        Assert.False(FilePreview.Read(file, Xlsx)!.Cut);
    }

    [Fact]
    public void A_workbook_with_more_sheets_than_are_shown_is_cut()
    {
        using var file = Workbook([.. Enumerable.Range(1, FilePreview.MaxTables + 1).Select(
            sheet => (sheet.ToString(CultureInfo.InvariantCulture), (DocumentFormat.OpenXml.Spreadsheet.Row[])[Row(Number("A1", sheet))]))]);

        var preview = FilePreview.Read(file, Xlsx)!;

        Assert.True(preview.Cut);
        Assert.Equal(FilePreview.MaxTables, preview.Blocks.Count);
    }

    [Fact]
    public void A_long_document_is_cut_after_so_many_paragraphs()
    {
        using var file = WordDocument([.. Enumerable.Range(1, FilePreview.MaxBlocks + 1).Select(_ => Paragraph("Isi."))]);

        var preview = FilePreview.Read(file, Docx)!;

        Assert.True(preview.Cut);
        Assert.Equal(FilePreview.MaxBlocks, preview.Blocks.Count);
    }

    [Fact]
    public void A_picture_has_no_preview_of_text() => Assert.Null(FilePreview.Read(Stream.Null, "image/jpeg"));

    private static FilePreviewBlock.Table OnlyTable(Stream file, string mediaType) =>
        Assert.IsType<FilePreviewBlock.Table>(Assert.Single(FilePreview.Read(file, mediaType)!.Blocks));
}
