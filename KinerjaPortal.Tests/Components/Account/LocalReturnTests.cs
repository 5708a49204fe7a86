using KinerjaPortal.Web.Features.Account;

namespace KinerjaPortal.Tests.Components.Account;

public sealed class LocalReturnTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/papan/kesbangpol-mura?terlambat=ya")]
    public void An_address_of_the_portal_is_kept(string address) => Assert.Equal(address, LocalReturn.Or(address));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("papan")]
    [InlineData("//jahat.example")]
    [InlineData("/\\jahat.example")]
    [InlineData("https://jahat.example")]
    [InlineData("/\t/jahat.example")]
    public void Anything_that_could_leave_the_portal_becomes_its_start(string? address) => Assert.Equal("/", LocalReturn.Or(address));
}
