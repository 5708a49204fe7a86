using KinerjaPortal.Domain.Organisation;

namespace KinerjaPortal.Tests.Domain.Organisation;

public sealed class PelaksanaCodeTests
{
    [Theory]
    [InlineData("Kasubag Penyusunan Program", "kasubag-penyusunan-program")]
    [InlineData("Ka. OPD", "ka-opd")]
    [InlineData("  Tim LKjIP / Renja ", "tim-lkjip-renja")]
    [InlineData("Kepala Séksi", "kepala-seksi")]
    [InlineData("…", "")]
    public void The_code_is_the_heading_in_lower_case_with_hyphens(string heading, string code) => Assert.Equal(code, PelaksanaCode.Of(heading));

    [Fact]
    public void A_code_that_is_taken_gets_a_number() =>
        Assert.Equal("staf-3", PelaksanaCode.Free("Staf", ["staf", "staf-2", "camat"]));

    [Fact]
    public void A_long_heading_gives_a_code_that_fits_with_its_number_too()
    {
        var heading = new string('a', 300);

        Assert.Equal(PelaksanaCode.MaxLength, PelaksanaCode.Free(heading, [PelaksanaCode.Of(heading)]).Length);
    }
}
