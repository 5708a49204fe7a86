using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Editing;
using KinerjaPortal.Domain.Sops.Editing.Rows;
using static KinerjaPortal.Tests.Domain.Sops.Editing.DrawnRows;

namespace KinerjaPortal.Tests.Domain.Sops.Editing;

/// <summary>Texts as Word and Excel put tables on the clipboard.</summary>
public sealed class PastedTableTests
{
    [Fact]
    public void The_official_table_out_of_Excel_becomes_rows_in_the_columns_that_are_marked()
    {
        const string excel =
            "NO\tURAIAN KEGIATAN\tPELAKSANA\t\t\tMUTU BAKU\t\t\tKETERANGAN\r\n" +
            "\t\tKasubag\tStaf\tSekretaris\tKELENGKAPAN\tWAKTU\tOUTPUT\t\r\n" +
            "1\tMenugaskan staf menyusun Renja\tO\t\t\tSurat edaran\t30 Menit\tDisposisi\t\r\n" +
            "2\t\"Menyusun konsep Renja\nbeserta lampiran\"\t\tX\t\tDisposisi\t5 Hari\t\"Konsep \"\"Renja\"\" OPD\"\tSOP pengarsipan\r\n" +
            "3\tMengoreksi konsep\t\t\tv\tKonsep\t1 (satu) jam\tKonsep dikoreksi\t\r\n";

        var rows = PastedTable.Read(excel, Sheet);

        Assert.Equal(
            [
                ("Menugaskan staf menyusun Renja", "kasubag", "Surat edaran", "30 Menit", "Disposisi", null),
                ("Menyusun konsep Renja beserta lampiran", "staf", "Disposisi", "5 Hari", "Konsep \"Renja\" OPD", "SOP pengarsipan"),
                ("Mengoreksi konsep", "sekretaris", "Konsep", "1 Jam", "Konsep dikoreksi", null),
            ],
            rows.Steps.Select(step => (step.Activity, step.Pelaksana, step.MutuBaku.Kelengkapan, step.MutuBaku.Waktu.ToString(), step.MutuBaku.Output, step.Keterangan)));
        Assert.Equal([(rows.Steps[0].Id, rows.Steps[1].Id), (rows.Steps[1].Id, rows.Steps[2].Id)], rows.Flows.Select(flow => (flow.From, flow.To)));
    }

    [Fact]
    public void Without_a_heading_the_waktu_tells_which_column_is_which()
    {
        var step = Assert.Single(PastedTable.Read("1.\tMenerima surat masuk\tSurat\t10 menit\tSurat tercatat\tBuku agenda", Sheet).Steps);

        Assert.Equal(
            ("Menerima surat masuk", "Surat", new Waktu(10, WaktuUnit.Menit), "Surat tercatat", "Buku agenda"),
            (step.Activity, step.MutuBaku.Kelengkapan, step.MutuBaku.Waktu, step.MutuBaku.Output, step.Keterangan));
    }

    [Fact]
    public void A_cell_of_Word_that_begins_with_a_quotation_mark_does_not_swallow_the_rest()
    {
        var rows = PastedTable.Read("\"Nota\" dinas dibuat\t1 Hari\nDikirim\t2 Jam\n", Sheet);

        Assert.Equal(["\"Nota\" dinas dibuat", "Dikirim"], rows.Steps.Select(step => step.Activity));
    }

    /// <summary>A megabyte, which is what may be pasted: a line of three hundred thousand cells above three hundred thousand lines.</summary>
    [Fact]
    public void A_text_as_wide_as_it_is_long_is_read_as_far_as_a_sheet_goes()
    {
        var text = $"{new string('\t', 300_000)}9\n{string.Concat(Enumerable.Repeat("a\n", 300_000))}";

        Assert.Equal(SheetSize.MaxRows + 1, PastedTable.Read(text, Sheet).Steps.Count);
    }

    [Fact]
    public void A_list_of_lines_becomes_rows_whose_waktu_is_not_filled()
    {
        var rows = PastedTable.Read("Menerima disposisi\nMenyusun konsep\n\n  \nMengirim dokumen", Sheet);

        Assert.Equal(["Menerima disposisi", "Menyusun konsep", "Mengirim dokumen"], rows.Steps.Select(step => step.Activity));
        Assert.All(rows.Steps, step => Assert.Equal(0, step.MutuBaku.Waktu.Value));
    }

    [Fact]
    public void On_a_blank_sheet_the_first_row_is_Mulai_and_the_last_Selesai()
    {
        const string table = "Menerima\t1 Jam\nMenyusun\t2 Hari\nMengarsipkan\t5 Menit";

        Assert.Equal([StepSymbol.Start, StepSymbol.Process, StepSymbol.End], PastedTable.Read(table, Blank).Steps.Select(step => step.Symbol));
        Assert.All(PastedTable.Read(table, Sheet).Steps, step => Assert.Equal(StepSymbol.Process, step.Symbol));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\r\n\t\t\r\n")]
    [InlineData("No\tKegiatan\tWaktu\tOutput")]
    [InlineData("12\t5 Hari")]
    public void A_text_without_a_row_in_it_gives_none(string text) => Assert.Empty(PastedTable.Read(text, Sheet).Steps);
}
