using System.Net;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration.Account;

/// <summary>A portal of which nobody has said that it uses Microsoft accounts.</summary>
public sealed class EntraOffTests(PortalHost portal) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task The_sign_in_page_has_no_button_and_the_way_there_does_not_exist()
    {
        using var browser = new EntraBrowser(portal.Address);

        Assert.DoesNotContain("masuk-entra", await browser.Http.GetStringAsync(new Uri("masuk", UriKind.Relative)), StringComparison.Ordinal);
        foreach (var path in (string[])["masuk/entra", "masuk/entra/balasan"])
        {
            using var answer = await browser.PostAsync(path, []);
            Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
            Assert.DoesNotContain("microsoft", $"{answer.Headers.Location}", StringComparison.OrdinalIgnoreCase);
        }
    }
}

/// <summary>Microsoft cannot be reached, as in an office whose line is down.</summary>
public sealed class EntraUnreachableTests(EntraPortal portal) : IClassFixture<EntraPortal>
{
    [Fact]
    public async Task It_is_said_and_the_password_still_works()
    {
        await portal.Microsoft.StopAsync();
        using var browser = new EntraBrowser(portal.Address);

        var landing = await browser.LandAsync(await browser.PressAsync());

        Assert.StartsWith("/masuk?galat=entra-putus&", landing.Path, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, landing.Status);
        Assert.Contains("Halaman masuk Microsoft tidak dapat dihubungi", landing.Page, StringComparison.Ordinal);
        using var byPassword = await PortalApi.SignInAsync(portal.Address, "admin@kec-berbek.demo");
    }
}
