using System.Net;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Editing.Pasting;
using KinerjaPortal.Domain.Sops.Editing.Rows;
using KinerjaPortal.Tests.Support;
using static KinerjaPortal.Tests.Domain.Sops.Editing.DrawnRows;

namespace KinerjaPortal.Tests.Domain.Sops.Editing.Pasting;

/// <summary>What Word and Excel put on the clipboard, and what the preview says of it before anything is on the sheet.</summary>
public sealed class PastedSheetTests
{
    [Fact]
    public void Rows_that_end_with_a_carriage_return_alone_are_rows() =>
        Assert.Equal(
            [("Menugaskan staf", "Disposisi", "1 Hari", "Perintah"), ("Menyusun konsep", "Data", "2 Hari", "Konsep"), ("Mengesahkan", "Konsep", "1 Hari", "Dokumen")],
            Cells(PastedSheet.Read(null, Text("excel-mac-cr.txt"), [])));

    [Fact]
    public void Paragraphs_of_a_cell_in_Word_stay_in_their_cell_from_the_HTML_and_from_the_text()
    {
        (string, string, string, string)[] expected =
            [("Menugaskan staf", "Disposisi\nSurat masuk", "1 Hari", "Perintah"), ("Menyusun konsep", "Data", "2 Hari", "Konsep")];

        Assert.Equal(expected, Cells(PastedSheet.Read(Text("word-two-paragraphs.html"), "", [])));
        Assert.Equal(expected, Cells(PastedSheet.Read(null, Text("word-two-paragraphs.txt"), [])));
    }

    [Fact]
    public void Merged_heads_give_the_lanes_and_what_is_drawn_in_them_the_symbols()
    {
        const string word =
            """
            <html><head><style>td { color: red }</style></head><body><p>SOP</p><table>
            <tr><td rowspan=2>No</td><td rowspan=2>Uraian<br>Kegiatan</td><td colspan=3>Pelaksana</td><td colspan=3>Mutu Baku</td><td rowspan=2>Ket</td></tr>
            <tr><td>Ka&nbsp;OPD</td><td>Kasubag</td><td>Bappeda</td><td>Persyaratan / Kelengkapan</td><td>Waktu (menit)</td><td>Output</td></tr>
            <tr><td>1</td><td>2</td><td>3</td><td>4</td><td>5</td><td>6</td><td>7</td><td>8</td><td>9</td></tr>
            <tr><td>1.</td><td>Menugaskan</td><td><!--[if gte vml 1]><v:shape id="s1" type="#_x0000_t116"></v:shape><![endif]--></td><td></td><td></td><td>Surat</td><td>30</td><td>Perintah</td><td></td></tr>
            <tr><td>2.</td><td>Memeriksa</td><td>◇</td><td>Tidak</td><td>■</td><td>Konsep</td><td>10-15</td><td>Paraf</td><td></td></tr>
            <tr><td>3.</td><td>Menerima</td><td></td><td></td><td>X</td><td>Paraf</td><td>secepatnya</td><td>Tanda terima</td><td>-</td></tr>
            <tr><td colspan=9>Berbek, 12 Maret 2024</td></tr></table></body></html>
            """;

        var pasted = PastedSheet.Read(word, "", []);

        Assert.Equal(["Ka OPD", "Kasubag", "Bappeda"], pasted.Lanes);
        Assert.Equal([StepSymbol.Process, StepSymbol.Decision, StepSymbol.Process], pasted.Rows.Select(row => row.Symbol));
        Assert.Equal([0, 0, 2], pasted.Rows.Select(row => row.Lane));
        Assert.Equal([("30 Menit", 30), ("10-15 Menit", 15), ("secepatnya", 0)], pasted.Rows.Select(row => (row.Waktu.Text ?? row.Waktu.Counted.ToString(), row.Waktu.Counted.Value)));
        Assert.Equal(
            [
                new PasteLoss(PasteLossKind.RowLeftOut, "Berbek, 12 Maret 2024"), new PasteLoss(PasteLossKind.SeveralSymbols, "2. Memeriksa", "Bappeda"),
                new PasteLoss(PasteLossKind.TidakWithoutTarget, "2. Memeriksa"), new PasteLoss(PasteLossKind.WaktuUnread, "3. Menerima", "secepatnya"),
            ],
            pasted.Losses);
    }

    [Fact]
    public void A_post_is_known_by_its_name_or_its_code_and_one_that_is_not_is_asked_about()
    {
        Pelaksana[] posts = [new(Guid.NewGuid(), Guid.Empty, "ka-opd", "Kepala Badan", 1, false, false)];

        Assert.Equal(["kasubag", "ka-opd", "ka-opd", null], new[] { "KASUBAG", "kepala  badan", "Ka OPD", "Bappeda" }.Select(heading => PastedSheet.PostOf(heading, Sheet.Lanes, posts)));
    }

    [Fact]
    public void Rows_of_a_post_that_nobody_named_are_left_without_one_and_not_put_in_the_first()
    {
        var pasted = PastedSheet.Read(null, "No\tKegiatan\tKasubag\tBappeda\tKelengkapan\tWaktu\tOutput\n1\tMenyusun\tX\t\tData\t1 Hari\tKonsep\n2\tMenilai\t\tX\tKonsep\t1 Hari\tHasil", Sheet.Lanes);

        var rows = pasted.ToRows(Sheet, new Dictionary<string, string> { ["Kasubag"] = "kasubag" });

        Assert.Equal(["kasubag", ""], rows.Steps.Select(step => step.Pelaksana));
    }

    [Fact]
    public void What_a_column_means_can_be_changed_and_nothing_of_the_table_is_lost_by_it()
    {
        var pasted = PastedSheet.Read(null, "Menyusun\tStaf\t1 Hari\nMengesahkan\tCamat\t1 Jam", []);
        Assert.Equal([ColumnUse.Activity, ColumnUse.Kelengkapan, ColumnUse.Waktu], pasted.Columns.Select(column => column.Use));

        var named = pasted.With(1, ColumnUse.Pelaksana);
        Assert.Equal(["Staf", "Camat"], named.Lanes);

        var ignored = named.With(1, ColumnUse.None);
        Assert.Equal([new PasteLoss(PasteLossKind.ColumnLeftOut, "Staf")], ignored.Losses);
        Assert.Equal(["Staf", "Camat"], ignored.With(1, ColumnUse.Pelaksana).Lanes);
    }

    [Fact]
    public void A_decision_leads_on_by_its_Ya_and_out_of_Selesai_nothing_leads()
    {
        var rows = PastedSheet.Read(null, "Kegiatan\tStaf\tWaktu\nMenyusun\tMulai\t1 Hari\nMemeriksa\t◇\t1 Hari\nMengirim\tSelesai\t1 Hari\nMencatat\tX\t1 Hari", []).ToRows(Blank, new Dictionary<string, string>());

        Assert.Equal([(0, 1, FlowLabel.None), (1, 2, FlowLabel.Ya)], rows.Flows.Select(flow => (Row(rows, flow.From), Row(rows, flow.To), flow.Label)));
    }

    [Theory]
    [InlineData("<table><tr><td>a")]
    [InlineData("<table><tr><td colspan=9999 rowspan=9999>a<td>b<tr><td>c</table>")]
    [InlineData("<table><table><table></td></tr></table>")]
    [InlineData("<table><tr><td>&#0;&#x110000;&amp<!-- x")]
    [InlineData("<")]
    public void Broken_HTML_breaks_nothing(string html) => Assert.NotNull(PastedSheet.Read(html, "a", []).Losses);

    /// <summary>Rows copied from the sheet, as text and as HTML, come back as they were.</summary>
    [Fact]
    public void What_is_copied_out_as_a_table_is_pasted_as_the_same_rows() => Check.QuickThrowOnFailure(Prop.ForAll(SopGraphs.Valid(), sheet =>
    {
        var posts = sheet.Lanes.ToDictionary(lane => lane.Heading, lane => lane.Pelaksana);
        foreach (var (html, text) in new[] { ((string?)null, AsText(sheet)), (AsHtml(sheet), "") })
        {
            var rows = PastedSheet.Read(html, text, sheet.Lanes).ToRows(sheet with { Steps = [] }, posts);

            Assert.Equal(
                sheet.Steps.Select(step => (step.Activity, step.Pelaksana, step.Symbol, step.MutuBaku.Kelengkapan, step.MutuBaku.PrintedWaktu, step.MutuBaku.Output)),
                rows.Steps.Select(step => (step.Activity, step.Pelaksana, step.Symbol, step.MutuBaku.Kelengkapan, step.MutuBaku.PrintedWaktu, step.MutuBaku.Output)));
        }
    }));

    private static string[][] Table(SopDefinition sheet) =>
    [
        ["No", "Kegiatan", .. sheet.Lanes.Select(lane => lane.Heading), "Kelengkapan", "Waktu", "Output"],
        .. sheet.Steps.Select((step, row) => (string[])[
            $"{row + 1}", step.Activity, .. sheet.Lanes.Select(lane => lane.Pelaksana == step.Pelaksana ? Mark(step.Symbol) : ""),
            step.MutuBaku.Kelengkapan, step.MutuBaku.PrintedWaktu, step.MutuBaku.Output]),
    ];

    private static string AsText(SopDefinition sheet) => string.Join("\r\n", Table(sheet).Select(row => string.Join('\t', row)));

    private static string AsHtml(SopDefinition sheet) =>
        $"<table>{string.Concat(Table(sheet).Select(row => $"<tr>{string.Concat(row.Select(cell => $"<td><p>{WebUtility.HtmlEncode(cell)}</p></td>"))}</tr>"))}</table>";

    private static string Mark(StepSymbol symbol) => symbol switch { StepSymbol.Start => "Mulai", StepSymbol.End => "Selesai", StepSymbol.Decision => "◇", _ => "■" };

    private static int Row(CopiedRows rows, Guid id) => rows.Steps.ToList().FindIndex(step => step.Id == id);

    private static string Text(string name) => Encoding.UTF8.GetString(SheetCase.Read($"paste/{name}"));

    private static IEnumerable<(string, string, string, string)> Cells(PastedSheet pasted) =>
        pasted.ToRows(Blank, new Dictionary<string, string>()).Steps.Select(step => (step.Activity, step.MutuBaku.Kelengkapan, step.MutuBaku.PrintedWaktu, step.MutuBaku.Output));
}
