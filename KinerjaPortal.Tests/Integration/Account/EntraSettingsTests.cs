using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Web.Features.Account;
using Microsoft.Extensions.Configuration;

namespace KinerjaPortal.Tests.Integration.Account;

public sealed class EntraSettingsTests
{
    [Fact]
    public void Nothing_said_is_off() => Assert.Null(Read("", "", ""));

    [Fact]
    public void Both_numbers_are_enough()
    {
        var settings = Read(EntraStandIn.Tenant, EntraStandIn.Client, "");

        Assert.Equal(new EntraSettings(new Uri("https://login.microsoftonline.com/"), new Guid(EntraStandIn.Tenant), new Guid(EntraStandIn.Client)), settings);
    }

    [Theory]
    [InlineData("", EntraStandIn.Client, "", "Pengaturan EntraId:TenantId kosong, padahal EntraId:ClientId terisi")]
    [InlineData(EntraStandIn.Tenant, " ", "", "Pengaturan EntraId:ClientId kosong, padahal EntraId:TenantId terisi")]
    [InlineData("common", EntraStandIn.Client, "", "EntraId:TenantId berisi \"common\"")]
    [InlineData("kantor.go.id", EntraStandIn.Client, "", "EntraId:TenantId berisi \"kantor.go.id\"")]
    [InlineData(EntraStandIn.Tenant, "KinerjaPortal", "", "EntraId:ClientId berisi \"KinerjaPortal\"")]
    [InlineData(EntraStandIn.Tenant, EntraStandIn.Client, "http://login.contoh.go.id", "EntraId:Instance berisi \"http://login.contoh.go.id\"")]
    [InlineData(EntraStandIn.Tenant, EntraStandIn.Client, "https://login.contoh.go.id/kantor", "EntraId:Instance berisi")]
    public void What_is_half_filled_or_cannot_be_is_named(string tenant, string client, string instance, string said) =>
        Assert.Contains(said, Assert.Throws<SettingsException>(() => Read(tenant, client, instance)).Message, StringComparison.Ordinal);

    private static EntraSettings? Read(string tenant, string client, string instance) =>
        EntraSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["EntraId:TenantId"] = tenant,
            ["EntraId:ClientId"] = client,
            ["EntraId:Instance"] = instance,
        }).Build());
}
