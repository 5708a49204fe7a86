using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Organisation.Keeping;
using KinerjaPortal.Domain.Texts;

namespace KinerjaPortal.Tests.Domain.Organisation;

/// <summary>What is taken of an office and of a post, from a form or a table.</summary>
public sealed class OfficeDetailsTests
{
    [Fact]
    public void What_nobody_sees_is_not_taken()
    {
        var office = Office(name: "  Dinas \t Perikanan\u202E ", letterhead: "PEMERINTAH KABUPATEN\r\n\r\n  DINAS PERIKANAN ");

        Assert.Equal("Dinas Perikanan", office.Name);
        Assert.Equal("PEMERINTAH KABUPATEN\nDINAS PERIKANAN", office.Letterhead);
        Assert.Null(Office(letterhead: " \n ").Letterhead);
        Assert.Equal("Kasi \uFFFD", TypedText.OneLine("Kasi \uD800"));
    }

    [Fact]
    public void What_is_missing_or_too_long_is_told()
    {
        Assert.Null(Office().WhyNot());
        Assert.Equal(OfficeFault.NameMissing, Office(name: " ").WhyNot());
        Assert.Equal(OfficeFault.NameTooLong, Office(name: new string('a', TextLimits.OfficeName + 1)).WhyNot());
        Assert.Equal(OfficeFault.ShortNameMissing, Office(shortName: "").WhyNot());
        Assert.Equal(OfficeFault.ShortNameTooLong, Office(shortName: new string('a', TextLimits.OfficeShortName + 1)).WhyNot());
        Assert.Equal(OfficeFault.RegionMissing, Office(region: null).WhyNot());
        Assert.Equal(OfficeFault.RegionTooLong, Office(region: new string('a', TextLimits.Region + 1)).WhyNot());
        Assert.Equal(OfficeFault.LetterheadTooLong, Office(letterhead: string.Join('\n', Enumerable.Repeat("baris", OfficeDetails.MaxLines + 1))).WhyNot());
        Assert.Equal(OfficeFault.AddressTooLong, Office(address: new string('a', TextLimits.OfficeAddress + 1)).WhyNot());
    }

    [Theory]
    [InlineData("Dinas Perikanan", OpdKind.Dinas)]
    [InlineData("KECAMATAN Berbek", OpdKind.Kecamatan)]
    [InlineData("Rumah Sakit Umum Daerah", OpdKind.Lainnya)]
    [InlineData("2 Dinas", OpdKind.Lainnya)]
    [InlineData("", OpdKind.Lainnya)]
    public void The_kind_of_an_office_is_told_by_its_name(string name, OpdKind kind) => Assert.Equal(kind, OpdKinds.Of(name));

    [Theory]
    [InlineData("perikanan-balangan", true)]
    [InlineData("opd-2", true)]
    [InlineData("Perikanan", false)]
    [InlineData("perikanan--balangan", false)]
    [InlineData("-perikanan", false)]
    [InlineData("perikanan-", false)]
    [InlineData("perikanan/balangan", false)]
    [InlineData("périkanan", false)]
    [InlineData("", false)]
    public void A_code_has_lower_case_letters_digits_and_single_hyphens(string code, bool isCode)
    {
        Assert.Equal(isCode, OpdCode.Is(code));
        Assert.Equal(isCode, PelaksanaCode.Is(code));
    }

    [Fact]
    public void The_portals_own_codes_are_no_posts()
    {
        Assert.Equal(PostFault.CodeInvalid, PostDetails.Typed("Selesai", "selesai", false, false, null, null).WhyNot());
        Assert.Equal("admin-2", PelaksanaCode.Free("Admin", []));
    }

    [Fact]
    public void A_post_of_the_office_stands_for_no_other_and_one_outside_plans_nothing()
    {
        var (other, own) = (Guid.NewGuid(), PostDetails.Typed("Kasubag", "kasubag", isExternal: false, plansCycles: true, Guid.NewGuid(), 1));
        var external = PostDetails.Typed("Bappeda", "bappeda", isExternal: true, plansCycles: true, other, 1);

        Assert.Equal((true, (Guid?)null), (own.PlansCycles, own.LinkedOpdId));
        Assert.Equal((false, (Guid?)other), (external.PlansCycles, external.LinkedOpdId));
        Assert.Equal(PostFault.NameMissing, PostDetails.Typed("…", "kasubag", false, false, null, null).WhyNot());
        Assert.Equal(PostFault.NameTooLong, PostDetails.Typed(new string('a', TextLimits.PostName + 1), "kasubag", false, false, null, null).WhyNot());
    }

    private static OfficeDetails Office(
        string? name = "Dinas Perikanan", string? shortName = "Perikanan", string? region = "Kabupaten Balangan", string? letterhead = null, string? address = null) =>
        OfficeDetails.Typed(name, shortName, OpdKind.Dinas, region, ZonaWaktu.Wita, letterhead, address);
}
