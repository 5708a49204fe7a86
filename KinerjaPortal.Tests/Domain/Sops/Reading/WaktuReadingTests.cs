using FsCheck;
using FsCheck.Fluent;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Reading;

namespace KinerjaPortal.Tests.Domain.Sops.Reading;

/// <summary>A waktu as offices write it, whether it is typed, pasted or brought in.</summary>
public sealed class WaktuReadingTests
{
    [Theory]
    [InlineData("5 Hari", 5, WaktuUnit.Hari)]
    [InlineData("2 jam", 2, WaktuUnit.Jam)]
    [InlineData("30 menit", 30, WaktuUnit.Menit)]
    [InlineData("30menit", 30, WaktuUnit.Menit)]
    [InlineData("15 Mnt", 15, WaktuUnit.Menit)]
    [InlineData("5 hr", 5, WaktuUnit.Hari)]
    [InlineData("2 mg", 2, WaktuUnit.Minggu)]
    [InlineData("1 bln.", 1, WaktuUnit.Bulan)]
    [InlineData("10 menit.", 10, WaktuUnit.Menit)]
    [InlineData("15'", 15, WaktuUnit.Menit)]
    [InlineData("15 ’", 15, WaktuUnit.Menit)]
    [InlineData("3 hari kerja", 3, WaktuUnit.Hari)]
    [InlineData("2 HK", 2, WaktuUnit.Hari)]
    [InlineData("1\u00A0Hari", 1, WaktuUnit.Hari)]
    [InlineData("1\nHari", 1, WaktuUnit.Hari)]
    [InlineData("1 tahun", 12, WaktuUnit.Bulan)]
    [InlineData("120 menit", 120, WaktuUnit.Menit)]
    public void A_figure_and_its_unit(string text, int value, WaktuUnit unit) => Assert.Equal(new Waktu(value, unit), WaktuReading.Read(text));

    [Theory]
    [InlineData("1 (satu) Hari", 1, WaktuUnit.Hari)]
    [InlineData("14(empat belas) hari kerja", 14, WaktuUnit.Hari)]
    [InlineData("1 Hari (8 jam)", 1, WaktuUnit.Hari)]
    [InlineData("(2 jam)", 2, WaktuUnit.Jam)]
    [InlineData("satu hari", 1, WaktuUnit.Hari)]
    [InlineData("dua puluh lima menit", 25, WaktuUnit.Menit)]
    [InlineData("sehari", 1, WaktuUnit.Hari)]
    [InlineData("seminggu", 1, WaktuUnit.Minggu)]
    public void Words_beside_the_figure_and_words_alone(string text, int value, WaktuUnit unit) => Assert.Equal(new Waktu(value, unit), WaktuReading.Read(text));

    [Theory]
    [InlineData("1,5 jam", 90, WaktuUnit.Menit)]
    [InlineData("1.5 Jam", 90, WaktuUnit.Menit)]
    [InlineData("1½ jam", 90, WaktuUnit.Menit)]
    [InlineData("1 1/2 jam", 90, WaktuUnit.Menit)]
    [InlineData("½ hari", 225, WaktuUnit.Menit)]
    [InlineData("1/2 hari", 225, WaktuUnit.Menit)]
    [InlineData("0,5 hari", 225, WaktuUnit.Menit)]
    [InlineData("setengah hari", 225, WaktuUnit.Menit)]
    [InlineData("setengah jam", 30, WaktuUnit.Menit)]
    [InlineData("1.440 menit", 24, WaktuUnit.Jam)]
    [InlineData("1,5 bulan", 45, WaktuUnit.HariKalender)]
    public void Parts_of_a_unit_are_counted_in_a_finer_one(string text, int value, WaktuUnit unit) => Assert.Equal(new Waktu(value, unit), WaktuReading.Read(text));

    [Theory]
    [InlineData("1 Jam 30 Menit", 90, WaktuUnit.Menit)]
    [InlineData("1 jam, 30 menit", 90, WaktuUnit.Menit)]
    [InlineData("1 jam dan 60 menit", 120, WaktuUnit.Menit)]
    [InlineData("1 minggu 2 hari", 7, WaktuUnit.Hari)]
    [InlineData("1:30", 90, WaktuUnit.Menit)]
    [InlineData("0:30:00", 30, WaktuUnit.Menit)]
    public void Several_units_are_added_up(string text, int value, WaktuUnit unit) => Assert.Equal(new Waktu(value, unit), WaktuReading.Read(text));

    [Theory]
    [InlineData("1-2 hari", 2, WaktuUnit.Hari)]
    [InlineData("2–3 Hari", 3, WaktuUnit.Hari)]
    [InlineData("2 s.d. 3 hari", 3, WaktuUnit.Hari)]
    [InlineData("2 s/d 3 hari", 3, WaktuUnit.Hari)]
    [InlineData("2 sampai dengan 3 hari", 3, WaktuUnit.Hari)]
    [InlineData("1 hari - 2 minggu", 2, WaktuUnit.Minggu)]
    [InlineData("30 menit s.d 1 jam", 1, WaktuUnit.Jam)]
    [InlineData("2 jam - 30 menit", 2, WaktuUnit.Jam)]
    [InlineData("3-2 hari", 3, WaktuUnit.Hari)]
    public void A_range_counts_its_upper_end(string text, int value, WaktuUnit unit) => Assert.Equal(new Waktu(value, unit), WaktuReading.Read(text));

    [Theory]
    [InlineData("3x24 jam", 3)]
    [InlineData("3 x 24 Jam", 3)]
    [InlineData("1×24 jam", 1)]
    [InlineData("2 (dua) x 24 jam", 2)]
    [InlineData("14 hari kalender", 14)]
    [InlineData("3 Hari (kalender)", 3)]
    public void So_many_times_24_hours_are_calendar_days(string text, int days) => Assert.Equal(new Waktu(days, WaktuUnit.HariKalender), WaktuReading.Read(text));

    [Theory]
    [InlineData("2 x 60 menit", 120, WaktuUnit.Menit)]
    [InlineData("30 detik", 1, WaktuUnit.Menit)]
    [InlineData("90 dtk", 2, WaktuUnit.Menit)]
    [InlineData("±2 hari", 2, WaktuUnit.Hari)]
    [InlineData("Maks. 3 hari", 3, WaktuUnit.Hari)]
    [InlineData("Paling lama 5 (lima) hari kerja", 5, WaktuUnit.Hari)]
    public void What_is_multiplied_rounded_up_or_said_to_be_about(string text, int value, WaktuUnit unit) => Assert.Equal(new Waktu(value, unit), WaktuReading.Read(text));

    [Theory]
    [InlineData("Hari")]
    [InlineData("5")]
    [InlineData("")]
    [InlineData("secepatnya")]
    [InlineData("2 Hari atau 3 Hari")]
    [InlineData("15 menit per berkas")]
    [InlineData("Sesuai jadwal")]
    [InlineData("12 Maret 2024")]
    [InlineData("3 dokumen")]
    [InlineData("2 jam x")]
    [InlineData("99999 bulan")]
    public void What_is_no_waktu_is_not_taken_for_one(string text) => Assert.Null(WaktuReading.Read(text));

    [Theory]
    [InlineData("30", WaktuUnit.Menit, 30, null)]
    [InlineData("10-15", WaktuUnit.Menit, 15, "10-15 Menit")]
    [InlineData("1 Jam", WaktuUnit.Menit, 1, null)]
    public void A_figure_under_a_heading_with_a_unit_counts_that_unit(string text, WaktuUnit unit, int value, string? kept)
    {
        var written = WrittenWaktu.Read(text, unit);

        Assert.Equal((value, kept), (written.Counted.Value, written.Text));
    }

    [Fact]
    public void What_is_written_is_kept_and_what_cannot_be_counted_too()
    {
        Assert.Equal(new WrittenWaktu(new Waktu(3, WaktuUnit.HariKalender), "3x24 jam"), WrittenWaktu.Read("3x24 jam"));
        Assert.Equal(new WrittenWaktu(new Waktu(0, WaktuUnit.Hari), "menyesuaikan"), WrittenWaktu.Read("menyesuaikan"));
        Assert.Equal(new WrittenWaktu(new Waktu(5, WaktuUnit.Hari), null), WrittenWaktu.Read("5 Hari"));
        Assert.Equal(new WrittenWaktu(new Waktu(0, WaktuUnit.Jam), null), WrittenWaktu.Read("0 Jam"));
        Assert.Equal(new WrittenWaktu(new Waktu(0, WaktuUnit.Hari), null), WrittenWaktu.Read("  "));
    }

    [Fact]
    public void A_unit_is_known_by_its_name_and_by_its_short_forms()
    {
        Assert.All(Enum.GetValues<WaktuUnit>(), unit => Assert.Equal(unit, WaktuReading.UnitOf(unit.Name)));
        Assert.Equal([WaktuUnit.Menit, WaktuUnit.Hari, null, null], ((string[])["mnt.", "hari kerja", "dokumen", "5 hari"]).Select(WaktuReading.UnitOf));
    }

    [Fact]
    public void Every_waktu_is_read_as_it_prints_itself() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(1, Waktu.Largest).SelectMany(value => Gen.Elements(Enum.GetValues<WaktuUnit>()).Select(unit => new Waktu(value, unit))).ToArbitrary(),
        waktu => Assert.Equal(new WrittenWaktu(waktu, null), WrittenWaktu.Read(waktu.ToString()))));

    [Fact]
    public void Whatever_is_written_prints_as_it_was_written_and_is_read_the_same_again() => Check.QuickThrowOnFailure(Prop.ForAll(Written().ToArbitrary(), text =>
    {
        var written = WrittenWaktu.Read(text);
        var mutuBaku = MutuBaku.Of("", written, "");

        Assert.Equal(CellWording.OneLine(text), mutuBaku.PrintedWaktu);
        Assert.Equal(written, WrittenWaktu.Read(mutuBaku.PrintedWaktu));
        Assert.InRange(written.Counted.Value, 0, Waktu.Largest);
    }));

    /// <summary>Pieces that waktu are made of, in any order: most of what comes out is no waktu, and none of it may be lost or throw.</summary>
    private static Gen<string> Written() =>
        from pieces in Gen.Elements("1", "2", "24", "0,5", "1.000", "½", "3/0", "(satu)", "jam", "Menit", "hari", "kerja", "kalender", "bln", "x", "-", "s.d.", "±", "dan", "'", "\"", ":", "(", ")", "setengah", "puluh", "se", "detik", "\u00A0", "😀")
            .ArrayOf()
        from between in Gen.Elements("", " ")
        select string.Join(between, pieces.Take(7));
}
