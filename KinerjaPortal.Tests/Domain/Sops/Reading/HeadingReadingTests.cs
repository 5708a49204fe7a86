using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Reading;

namespace KinerjaPortal.Tests.Domain.Sops.Reading;

/// <summary>The headings of the official form, and what offices put in their place.</summary>
public sealed class HeadingReadingTests
{
    [Theory]
    [InlineData("No", TableColumn.Number)]
    [InlineData("NO.", TableColumn.Number)]
    [InlineData("No. Urut", TableColumn.Number)]
    [InlineData("Kegiatan", TableColumn.Activity)]
    [InlineData("Uraian\nKegiatan", TableColumn.Activity)]
    [InlineData("Uraian\u00A0Prosedur", TableColumn.Activity)]
    [InlineData("Kegiatan (Aktivitas)", TableColumn.Activity)]
    [InlineData("Aktivitas", TableColumn.Activity)]
    [InlineData("Langkah-langkah", TableColumn.Activity)]
    [InlineData("Persyaratan / Kelengkapan", TableColumn.Kelengkapan)]
    [InlineData("Persyaratan/\nKelengkapan", TableColumn.Kelengkapan)]
    [InlineData("Persyaratan/Perlengkapan", TableColumn.Kelengkapan)]
    [InlineData("Input", TableColumn.Kelengkapan)]
    [InlineData("Waktu", TableColumn.Waktu)]
    [InlineData("Jangka Waktu Penyelesaian", TableColumn.Waktu)]
    [InlineData("Satuan", TableColumn.WaktuUnit)]
    [InlineData("Output / Hasil", TableColumn.Output)]
    [InlineData("Keluaran", TableColumn.Output)]
    [InlineData("Ket.", TableColumn.Keterangan)]
    [InlineData("PELAKSANA", TableColumn.Pelaksana)]
    [InlineData("Mutu Baku", TableColumn.MutuBaku)]
    public void A_heading_names_its_column(string heading, TableColumn column) => Assert.Equal(column, HeadingReading.Read(heading)?.Column);

    [Theory]
    [InlineData("Waktu (menit)", WaktuUnit.Menit)]
    [InlineData("Waktu/Hari", WaktuUnit.Hari)]
    [InlineData("Waktu (Hari Kerja)", WaktuUnit.Hari)]
    [InlineData("Waktu\n(jam)", WaktuUnit.Jam)]
    public void The_unit_of_a_waktu_may_stand_in_its_heading(string heading, WaktuUnit unit) =>
        Assert.Equal(new ReadHeading(TableColumn.Waktu, unit), HeadingReading.Read(heading));

    [Theory]
    [InlineData("Ka OPD")]
    [InlineData("Pengelola Bahan")]
    [InlineData("Pejabat Pelaksana Teknis Kegiatan")]
    [InlineData("Kasubag Umum dan Keterangan")]
    [InlineData("")]
    [InlineData("12")]
    public void A_post_is_no_column(string heading) => Assert.Null(HeadingReading.Read(heading));
}
