using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Spreadsheet;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Exchange;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration.Exchange;

/// <summary>Workbooks of offices, each of a kind that was once read wrongly or refused.</summary>
public sealed class WorkbookCasesTests
{
    private static readonly SopLane[] Posts = [new("ka-opd", "Ka OPD"), new("staf", "Staf")];

    public static TheoryData<string> SameThreeRows =>
    [
        "SharedStrings-case", "rel-dot", "kegiatan-aktivitas", "kelengkapan-broken", "line-break", "spaced-slash", "numbered-columns-row", "sop-and-data-800", "identitas-dates",
        "three-columns-each",
    ];

    [Theory]
    [MemberData(nameof(SameThreeRows))]
    public void The_same_three_rows_however_head_and_package_are_written(string name)
    {
        var imported = Read(name);

        Assert.Equal(["ka-opd", "staf"], imported.Sheet.Lanes.Select(lane => lane.Pelaksana));
        Assert.Equal(
            [
                ("1", "Menugaskan staf", "ka-opd", "Disposisi", "1 Hari", "Perintah"), ("2", "Menyusun konsep", "staf", "Data", "2 Hari", "Konsep"),
                ("3", "Mengesahkan", "ka-opd", "Konsep", "1 Hari", "Dokumen"),
            ],
            imported.Sheet.Steps.Select(step => (step.Number, step.Activity, step.Pelaksana, step.MutuBaku.Kelengkapan, step.MutuBaku.PrintedWaktu, step.MutuBaku.Output)));
        Assert.Equal(2, imported.Sheet.Flows.Count);
        Assert.DoesNotContain(imported.Remarks, remark => remark.Kind is not (ImportRemarkKind.IdentityMissing or ImportRemarkKind.SheetLeftOut));
    }

    [Fact]
    public void A_sheet_of_data_beside_is_left_out_and_told() =>
        Assert.Contains(new ImportRemark(ImportRemarkKind.SheetLeftOut, "Data"), Read("sop-and-data-800").Remarks);

    [Fact]
    public void Start_and_end_in_lanes_of_three_columns_are_symbols() =>
        Assert.Equal([StepSymbol.Start, StepSymbol.Process, StepSymbol.End], Read("three-columns-each").Sheet.Steps.Select(step => step.Symbol));

    [Fact]
    public void Dates_are_read_by_their_style_and_wordynumbers_as_they_stand()
    {
        var identity = Read("identitas-dates").Sheet.Identity;

        Assert.Equal(("12 Maret 2024", "12 Maret 2024", "12 Maret 2024"), (identity.TanggalPembuatan, identity.TanggalEfektif, identity.TanggalPengesahan));
        Assert.Equal(("197205051998031005", "065/12/2026"), (identity.DisahkanOleh.Nip, identity.Nomor));
    }

    [Fact]
    public void Arrows_find_numbers_that_are_printed_with_a_full_stop()
    {
        var imported = Read("no-with-dot");

        var steps = imported.Sheet.Steps;
        Assert.Equal(["1.", "2.", "3."], steps.Select(step => step.Number));
        Assert.Equal(
            [new SopFlow(steps[0].Id, steps[1].Id), new SopFlow(steps[1].Id, steps[2].Id, FlowLabel.Ya), new SopFlow(steps[1].Id, steps[0].Id, FlowLabel.Tidak)],
            imported.Sheet.Flows);
        Assert.DoesNotContain(imported.Remarks, remark => remark.Kind == ImportRemarkKind.FlowTargetUnknown);
    }

    [Fact]
    public void Every_waktu_is_counted_and_printed_as_it_was_written()
    {
        var imported = Read("waktu");

        Assert.Equal(
            [
                ("1 (satu) Hari", 1, WaktuUnit.Hari), ("15 Mnt", 15, WaktuUnit.Menit), ("2-3 hari", 3, WaktuUnit.Hari), ("1,5 Jam", 90, WaktuUnit.Menit),
                ("30 menit", 30, WaktuUnit.Menit), ("2 Hari Kerja", 2, WaktuUnit.Hari), ("1 bln", 1, WaktuUnit.Bulan), ("±2 hari", 2, WaktuUnit.Hari),
                ("1 x 24 jam", 1, WaktuUnit.HariKalender), ("15'", 15, WaktuUnit.Menit), ("5 hr", 5, WaktuUnit.Hari), ("2 Minggu", 2, WaktuUnit.Minggu),
                ("0,5 hari", 225, WaktuUnit.Menit), ("1/2 hari", 225, WaktuUnit.Menit), ("10 menit.", 10, WaktuUnit.Menit),
            ],
            imported.Sheet.Steps.Select(step => (step.MutuBaku.PrintedWaktu, step.MutuBaku.Waktu.Value, step.MutuBaku.Waktu.Unit)));
        Assert.DoesNotContain(imported.Remarks, remark => remark.Kind == ImportRemarkKind.WaktuUnread);
    }

    [Fact]
    public void A_hundred_and_fifty_rows_without_a_mark_are_read_and_each_is_asked_about()
    {
        var imported = Read("150-rows");

        Assert.Equal(150, imported.Sheet.Steps.Count);
        Assert.All(imported.Sheet.Steps, step => Assert.Equal(("2-3 hari", new Waktu(3, WaktuUnit.Hari), true), (step.MutuBaku.PrintedWaktu, step.MutuBaku.Waktu, step.PelaksanaInferred)));
        Assert.Equal(150, imported.Remarks.Count(remark => remark.Kind == ImportRemarkKind.StepWithoutLane));
    }

    [Fact]
    public void What_stands_under_the_table_is_no_step()
    {
        var imported = Exchanged.Read(WorkbookTests.OfficeTable(
            ["No", "Kegiatan", "Ka OPD", "Staf", "Kelengkapan", "Waktu (menit)", "Output", "Ket"],
            ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)"],
            ["1", "Menugaskan staf", "X", "↓", "Disposisi", "10-15", "Perintah", ""],
            ["", "", "", "", "Surat masuk", "", "", ""],
            ["2", "Memeriksa", "◇", "Tidak", "Data", "secepatnya", "Konsep", ""],
            ["", "", "", "", "", "", "Berbek, 12 Maret 2024", ""],
            ["", "Camat Berbek", "", "", "", "", "", ""],
            ["", "", "", "", "", "", "NIP. 19720505 199803 1 005", ""]), Posts);

        Assert.Equal(["Menugaskan staf", "Memeriksa"], imported.Sheet.Steps.Select(step => step.Activity));
        Assert.Equal(["10-15 Menit", "secepatnya"], imported.Sheet.Steps.Select(step => step.MutuBaku.PrintedWaktu));
        Assert.Equal([StepSymbol.Process, StepSymbol.Decision], imported.Sheet.Steps.Select(step => step.Symbol));
        Assert.Equal(
            ["Berbek, 12 Maret 2024", "Camat Berbek", "NIP. 19720505 199803 1 005"],
            imported.Remarks.Where(remark => remark.Kind == ImportRemarkKind.RowLeftOut).Select(remark => remark.Subject));
        Assert.Contains(new ImportRemark(ImportRemarkKind.WaktuUnread, "secepatnya", "2 Memeriksa"), imported.Remarks);
    }

    [Fact]
    public void A_column_that_names_the_post_of_each_row_makes_the_lanes()
    {
        var imported = Exchanged.Read(WorkbookTests.OfficeTable(
            ["No", "Kegiatan", "Pelaksana", "Kelengkapan", "Waktu", "Output"],
            ["1", "Menugaskan staf", "Ka OPD", "Disposisi", "1 Hari", "Perintah"],
            ["2", "Menyusun", "Staf", "Data", "1 Hari", "Konsep"],
            ["3", "Mengesahkan", "ka opd", "Konsep", "1 Hari", "Dokumen"]), Posts);

        Assert.Equal(["ka-opd", "staf", "ka-opd"], imported.Sheet.Steps.Select(step => step.Pelaksana));
    }

    /// <summary>As other programs write the way to a part; Excel opens each of them.</summary>
    [Theory]
    [InlineData("xl/worksheets/sheet1.xml", "/xl/worksheets/sheet1.xml")]
    [InlineData("xl/worksheets/sheet1.xml", "../xl/./worksheets/sheet1.xml")]
    [InlineData("xl\\worksheets\\sheet1.xml", "worksheets\\sheet1.xml")]
    [InlineData("xl/worksheets/Lembar 1.xml", "worksheets/Lembar%201.xml")]
    [InlineData("XL/Worksheets/SHEET1.XML", "worksheets/sheet1.xml")]
    [InlineData("xl/worksheets/sheet%5B1%5D.xml", "worksheets/sheet[1].xml")]
    public void A_part_is_found_however_the_way_to_it_is_written(string part, string target)
    {
        var imported = Exchanged.Read(
            PackedWorkbook.Of(HeadAndRow("<c r=\"F2\" t=\"inlineStr\"><is><t>1 Hari</t></is></c>"), sheetPart: part, sheetTarget: target), Posts);

        Assert.Equal("Menyusun", Assert.Single(imported.Sheet.Steps).Activity);
    }

    [Theory]
    [InlineData("5", 1, "5 Hari", 5, WaktuUnit.Hari)]
    [InlineData("1.5", 2, "1,5 jam", 90, WaktuUnit.Menit)]
    [InlineData("0.0625", 3, "1:30", 90, WaktuUnit.Menit)]
    [InlineData("45", 4, "45 menit", 45, WaktuUnit.Menit)]
    public void A_figure_is_read_with_what_its_style_writes_around_it(string value, int style, string printed, int counted, WaktuUnit unit)
    {
        var imported = Exchanged.Read(PackedWorkbook.Of(
            HeadAndRow($"<c r=\"F2\" s=\"{style}\"><v>{value}</v></c>"), formats: ["0\" Hari\"", "0.0\" jam\"", "h:mm", "General\" menit\""]), Posts);

        var mutuBaku = Assert.Single(imported.Sheet.Steps).MutuBaku;
        Assert.Equal((printed, new Waktu(counted, unit)), (mutuBaku.PrintedWaktu, mutuBaku.Waktu));
    }

    [Fact]
    public void A_workbook_that_counts_from_1904_has_the_same_dates()
    {
        var imported = Exchanged.Read(PackedWorkbook.Of(
            HeadAndRow("<c r=\"G2\" s=\"1\"><v>43901</v></c>"), formats: ["dd/mm/yyyy"], from1904: true), Posts);

        Assert.Equal("12 Maret 2024", Assert.Single(imported.Sheet.Steps).MutuBaku.Output);
    }

    [Fact]
    public void The_portals_own_workbook_names_its_elements_without_a_prefix_and_gives_rows_the_height_of_their_words()
    {
        var wordy = SmallSop.Version.Definition;
        wordy = wordy with { Steps = [wordy.Steps[0] with { Activity = string.Join(' ', Enumerable.Repeat("menyusun rancangan", 20)) }, .. wordy.Steps.Skip(1)] };

        using var archive = new ZipArchive(new MemoryStream(Exchanged.File(SheetFormat.Xlsx, wordy)));
        var parts = archive.Entries.Where(entry => entry.FullName.StartsWith("xl/", StringComparison.Ordinal) && entry.Name.EndsWith(".xml", StringComparison.Ordinal)).ToList();
        Assert.True(parts.Count >= 4);
        Assert.All(parts, part =>
        {
            using var content = part.Open();
            Assert.Equal("", XDocument.Load(content).Root!.GetPrefixOfNamespace("http://schemas.openxmlformats.org/spreadsheetml/2006/main") ?? "");
        });

        using var file = new WorkbookFile(Exchanged.File(SheetFormat.Xlsx, wordy));
        var rows = file.SheetNamed("SOP").Descendants<Row>().ToDictionary(row => row.RowIndex!.Value, row => row.Height?.Value ?? 0);
        Assert.True(rows[6] >= 8 * 15);
        Assert.InRange(rows[7], 15, 45);
    }

    private static string HeadAndRow(string cells) =>
        "<row r=\"1\">" + string.Concat(((string[])["No", "Kegiatan", "Ka OPD", "Staf", "Kelengkapan", "Waktu", "Output"]).Select(Heading)) + "</row>"
        + "<row r=\"2\">" + Cell("A2", "1") + Cell("B2", "Menyusun") + Cell("C2", "X") + Cell("E2", "Data") + cells + "</row>";

    private static string Heading(string text) => $"<c t=\"inlineStr\"><is><t>{text}</t></is></c>";

    private static string Cell(string name, string text) => $"<c r=\"{name}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";

    private static ImportedSheet Read(string name) => Exchanged.Read(SheetCase.Read($"xlsx/{name}.xlsx"), Posts, $"{name}.xlsx");
}
