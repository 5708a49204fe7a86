using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Editing.Cells;
using KinerjaPortal.Domain.Sops.Reading;
using KinerjaPortal.Domain.Sops.Rules;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Domain.Sops.Reading;

/// <summary>What was written of a waktu stays on the sheet, beside what the clock counts.</summary>
public sealed class WaktuOnTheSheetTests
{
    /// <summary>A sheet as it was stored before there was any text of a waktu.</summary>
    private const string Stored =
        """{"identity":{"unit":"Kantor","title":"SOP","disahkanOleh":{},"dasarHukum":[],"kualifikasiPelaksana":[],"keterkaitan":[],"peralatan":[],"peringatan":[],"pencatatan":[]},"lanes":[{"pelaksana":"staf","heading":"Staf","isExternal":false}],"steps":[{"id":"0199f6d0-0000-7000-8000-000000000001","number":"1","activity":"Menyusun","pelaksana":"staf","symbol":"Start","action":"Umum","mutuBaku":{"kelengkapan":"Data","waktu":{"value":5,"unit":"Hari"},"output":"Konsep"},"pelaksanaInferred":false},{"id":"0199f6d0-0000-7000-8000-000000000002","number":"2","activity":"Selesai","pelaksana":"staf","symbol":"End","action":"Umum","mutuBaku":{"kelengkapan":"","waktu":{"value":0,"unit":"Jam"},"output":""},"pelaksanaInferred":false}],"flows":[{"from":"0199f6d0-0000-7000-8000-000000000001","to":"0199f6d0-0000-7000-8000-000000000002","label":"None"}]}""";

    private static readonly SopDefinition Sheet = SmallSop.Version.Definition;

    private static Guid Row => Sheet.Steps[1].Id;

    [Fact]
    public void A_sheet_stored_before_keeps_its_bytes() => Assert.Equal(Stored, SopDefinitionJson.Write(SopDefinitionJson.Read(Stored)));

    [Fact]
    public void A_text_is_stored_and_comes_back()
    {
        var written = Write("3x24 jam");

        var stored = SopDefinitionJson.Write(written);

        Assert.Contains("\"waktuText\":\"3x24 jam\"", stored, StringComparison.Ordinal);
        Assert.Equal(("3x24 jam", new Waktu(3, WaktuUnit.HariKalender)), Waktu(SopDefinitionJson.Read(stored)));
    }

    [Fact]
    public void What_is_counted_can_be_changed_under_the_same_text()
    {
        var written = Write("1-2 hari");

        Assert.Equal(("1-2 hari", new Waktu(1, WaktuUnit.Hari)), Waktu(new ChangeWaktu(Row, new Waktu(1, WaktuUnit.Hari), "1-2 hari").Apply(written)));
    }

    [Fact]
    public void A_text_that_says_what_the_value_prints_is_not_stored()
    {
        var written = new ChangeWaktu(Row, new Waktu(5, WaktuUnit.Hari), "5 Hari").Apply(Write("1-2 hari"));

        Assert.Null(written.Steps[1].MutuBaku.WaktuText);
    }

    [Fact]
    public void What_cannot_be_read_stays_and_is_a_fault_until_it_is_mended()
    {
        var written = Write("menyesuaikan");

        Assert.Equal(("menyesuaikan", new Waktu(0, WaktuUnit.Hari)), Waktu(written));
        Assert.Contains(SopGraphCheck.Check(written), fault => fault.Rule == SopRule.WaktuIsPositive && fault.StepId == Row);

        var mended = new ChangeWaktu(Row, new Waktu(2, WaktuUnit.Jam), "menyesuaikan").Apply(written);
        Assert.Equal(("menyesuaikan", new Waktu(2, WaktuUnit.Jam)), Waktu(mended));
        Assert.DoesNotContain(SopGraphCheck.Check(mended), fault => fault.Rule == SopRule.WaktuIsPositive);
    }

    private static SopDefinition Write(string text) => ChangeWaktu.Of(Row, WrittenWaktu.Read(text)).Apply(Sheet);

    private static (string Printed, Waktu Counted) Waktu(SopDefinition sheet) => (sheet.Steps[1].MutuBaku.PrintedWaktu, sheet.Steps[1].MutuBaku.Waktu);
}
