using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Signing;
using Microsoft.Extensions.Configuration;

namespace KinerjaPortal.Tests.Integration.Signing;

public sealed class SigningSettingsTests
{
    private const string Password = "rahasia-layanan";

    private static readonly (string, string)[] Bsre =
        [("Signer", "Bsre"), ("Bsre:Url", "https://esign.contoh.go.id/layanan"), ("Bsre:User", "portal"), ("Bsre:Password", Password)];

    [Fact]
    public void The_portal_signs_when_nothing_is_said() => Assert.Equal(new SigningSettings(SignerKind.Portal, null), Read());

    [Fact]
    public void The_service_is_waited_for_a_minute_when_nothing_is_said()
    {
        var settings = Read(Bsre);

        Assert.Equal(SignerKind.Bsre, settings.Signer);
        Assert.Equal(TimeSpan.FromMinutes(1), settings.Bsre!.Timeout);
        Assert.DoesNotContain(Password, settings.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Signer", "Kertas", "Signing:Signer berisi \"Kertas\"")]
    [InlineData("Signer", "1", "Signing:Signer berisi \"1\"")]
    [InlineData("Bsre:Url", "", "Signing:Bsre:Url")]
    [InlineData("Bsre:Url", "esign.contoh.go.id", "Signing:Bsre:Url")]
    [InlineData("Bsre:Url", "ftp://esign.contoh.go.id", "Signing:Bsre:Url")]
    [InlineData("Bsre:Url", "https://portal:rahasia-layanan@esign.contoh.go.id", "Signing:Bsre:Url")]
    [InlineData("Bsre:User", "", "Signing:Bsre:User")]
    [InlineData("Bsre:Password", "", "Signing:Bsre:Password")]
    [InlineData("Bsre:TimeoutSeconds", "sebentar", "Signing:Bsre:TimeoutSeconds berisi \"sebentar\"")]
    [InlineData("Bsre:TimeoutSeconds", "0", "Signing:Bsre:TimeoutSeconds berisi \"0\"")]
    public void A_setting_that_cannot_be_is_named_and_no_password_with_it(string name, string value, string said)
    {
        var fault = Assert.Throws<SettingsException>(() => Read([.. Bsre, (name, value)]));

        Assert.Contains(said, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, fault.Message, StringComparison.Ordinal);
    }

    private static SigningSettings Read(params (string Name, string Value)[] settings)
    {
        var all = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in settings)
        {
            all[$"Signing:{name}"] = value;
        }

        return SigningSettingsReader.Read(new ConfigurationBuilder().AddInMemoryCollection(all).Build());
    }
}
