using KinerjaPortal.Domain.Sops;
using static KinerjaPortal.Domain.Sops.StepSymbol;
using static KinerjaPortal.Domain.Sops.WaktuUnit;

namespace KinerjaPortal.Tests.Domain.Flowcharts;

/// <summary>Two real sheets, short and long, as the sources print them.</summary>
internal static class SampleSheets
{
    public static SopDefinition BerbekLppd { get; } = Berbek();

    public static SopDefinition MusiRawasRenja { get; } = MusiRawas();

    public static Guid StepId(int row) => new(row, 0, 0, new byte[8]);

    public static SopStep Row(int row, string number, string activity, string lane, StepSymbol symbol, string kelengkapan, Waktu waktu, string output, string? keterangan = null) =>
        new(StepId(row), number, activity, lane, symbol, StepAction.Umum, new MutuBaku(kelengkapan, waktu, output), keterangan);

    public static SopDefinition Definition(string title, IReadOnlyList<SopLane> lanes, IReadOnlyList<SopStep> steps, IReadOnlyList<SopFlow> flows) =>
        new(
            new SopIdentity("Unit", title, null, null, null, null, null, new SopApproval(null, null, null, null), [], [], [], [], [], []),
            lanes,
            steps,
            flows);

    public static SopFlow Flow(int from, int to, FlowLabel label = FlowLabel.None) => new(StepId(from), StepId(to), label);

    private static SopDefinition Berbek()
    {
        SopLane[] lanes =
        [
            new("sek-opd", "Sek OPD"), new("tim-lkjip", "Tim LKjIP"), new("kasubag", "Kasubag"), new("staf", "Staf"), new("ka-opd", "Ka OPD"),
        ];
        SopStep[] steps =
        [
            Row(1, "1", "Memerintahkan Sek OPD untuk penyusunan LPPD", "ka-opd", Start, "SE Bupati", new(15, Menit), "Disposisi"),
            Row(2, "2", "Bersama Kasubag membentuk Tim penyusun LPPD dan menyerahkan Konsep Keputusan tentang Tim Penyusun LPPD kepada Ka OPD", "sek-opd", Process, "Disposisi", new(1, Hari), "Konsep Keputusan"),
            Row(3, "3", "Menetapkan Keputusan tentang Tim Penyusun LPPD dan memerintahkan Sek OPD untuk menyampaikan keputusan kepada Tim terkait", "ka-opd", Process, "Konsep Keputusan", new(15, Menit), "Keputusan Ka OPD"),
            Row(4, "4", "Menyampaikan keputusan Ka OPD tentang Tim Penyusun LPPD dan Memerintahkan Tim untuk menyusun LPPD", "sek-opd", Process, "Keputusan Ka OPD", new(15, Menit), "Disposisi"),
            Row(5, "5", "Tim yang terdiri dari Para Kabid mengukur kinerja untuk dirumuskan menjadi bahan LPPD dan menyerahkan kepada Kasubag untuk di buat draf", "tim-lkjip", Process, "Disposisi", new(1, Hari), "Bahan Laporan") with
            {
                SourceText = "Tim yang terdiri dari Para Kabid mengukur kinerja untuk dirumuskan menjadi bahan LPPd dan menyerahkan kepada Kasubag untuk di buat draf",
            },
            Row(6, "6", "Memerintahkan Staf untuk mengerjakan draf LPPD berdasarkan bahan dari Tim", "kasubag", Process, "Bahan Laporan", new(15, Menit), "Bahan Laporan"),
            Row(7, "7", "Membuat draf LPPD dan menyerahkan kepada Tim", "staf", Process, "Bahan Laporan", new(5, Hari), "Draf Laporan"),
            Row(8, "8", "Mereviu Draf LPPD apabila setuju maka di sampaikan kepada Sek OPD, apabila tidak setuju dikembalikan kepada Staf untuk di perbaiki", "tim-lkjip", Decision, "Draf Laporan", new(1, Hari), "Draf Laporan") with
            {
                PelaksanaInferred = true,
                SourceNote = "Simbol pada sumber berada di kolom Ka OPD, sedangkan kalimatnya menyebut Tim yang mereviu.",
            },
            Row(9, "12", "Memeriksa Draf LPPD dan Jika di setuju disampaikan kepada Ka OPD. Jika tidak setuju diserahkan kepada Tim untuk direviu kembali", "sek-opd", Decision, "Draf Laporan", new(1, Hari), "Draf Laporan"),
            Row(10, "13", "Memeriksa Draf LPPD dan Jika di setuju ditandatangani dan diserahkan kepada Sek OPD untuk di dokumentasikan. Jika tidak setuju diserahkan kepada Sek OPD untuk diperbaiki", "ka-opd", Decision, "Draf Laporan", new(1, Hari), "Laporan"),
            Row(11, "13", "Menyerahkan LPPD untuk di dokumentasikan", "sek-opd", Process, "Laporan", new(5, Menit), "Laporan"),
            Row(12, "14", "Mendokumentasikan, menggandakan dan menyampaikan LPPD kepada pihak terkait yang", "kasubag", End, "Laporan", new(30, Menit), "Laporan"),
        ];
        SopFlow[] flows =
        [
            Flow(1, 2), Flow(2, 3), Flow(3, 4), Flow(4, 5), Flow(5, 6), Flow(6, 7), Flow(7, 8),
            Flow(8, 9, FlowLabel.Ya), Flow(8, 7, FlowLabel.Tidak),
            Flow(9, 10, FlowLabel.Ya), Flow(9, 8, FlowLabel.Tidak),
            Flow(10, 11, FlowLabel.Ya), Flow(10, 9, FlowLabel.Tidak),
            Flow(11, 12),
        ];
        return Definition("SOP Penyusunan LPPD", lanes, steps, flows);
    }

    private static SopDefinition MusiRawas()
    {
        SopLane[] lanes =
        [
            new("sekretaris", "Sekretaris"), new("kasubag-penyusunan-program", "Kasubag Penyusunan Program"), new("kabid", "Kabid"),
            new("kaban", "Kaban"), new("arsiparis", "Arsiparis"),
        ];
        SopStep[] steps =
        [
            Row(8, "8", "Membuat dokumen renja", "kasubag-penyusunan-program", Start, "Draft Renja", new(5, Hari), "Draft Renja", "SOP alur surat dan surat keluar"),
            Row(9, "9", "Mengoreksi dokumen renja", "sekretaris", Decision, "Draft Renja", new(1, Jam), "Dokumen Renja"),
            Row(10, "10", "Menyampaikan Dokumen Renstra kepada Kaban untuk memintakan persetujuan", "sekretaris", Process, "Dokumen Renja", new(10, Menit), "Dokumen Renja"),
            Row(11, "11", "Penandatanganan dokumen oleh Kepala Badan", "kaban", Decision, "Dokumen Renja", new(5, Menit), "Disposisi Persetujuan Dokumen Renja"),
            Row(12, "12", "Pembuatan surat pengantar pengiriman sekaligus penomoran surat", "kasubag-penyusunan-program", Process, "Konsep Surat pengantaran", new(10, Menit), "Surat pengantaran", "SOP alur surat masuk dan keluar"),
            Row(13, "13", "Penggandaan Dokumen Renja", "arsiparis", Process, "Dokumen Renja", new(30, Menit), "Dokumen Renja", "SOP pengadaan barang dan jasa"),
            Row(14, "14", "Pengiriman dokumen Renja ke Bappeda dan Pengarsipan", "arsiparis", End, "Dokumen Renja", new(10, Menit), "Dokumen Renja", "SOP pengarsipan"),
        ];
        SopFlow[] flows =
        [
            Flow(8, 9), Flow(9, 10, FlowLabel.Ya), Flow(9, 8, FlowLabel.Tidak), Flow(10, 11),
            Flow(11, 12, FlowLabel.Ya), Flow(11, 8, FlowLabel.Tidak), Flow(12, 13), Flow(13, 14),
        ];
        return Definition("SOP Penyusunan Renja", lanes, [.. steps.Select(step => step with { PelaksanaInferred = true })], flows) with
        {
            SourceNote = "Baris 1 sampai 7 tidak ada pada sumber.",
        };
    }
}
