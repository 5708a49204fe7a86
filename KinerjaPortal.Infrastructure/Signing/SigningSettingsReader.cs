using System.Globalization;
using KinerjaPortal.Infrastructure.Persistence;
using Microsoft.Extensions.Configuration;

namespace KinerjaPortal.Infrastructure.Signing;

internal static class SigningSettingsReader
{
    private const int UsualTimeoutSeconds = 60;
    private const int LongestTimeoutSeconds = 600;

    /// <exception cref="SettingsException">A setting cannot be read; the message says which and what it may be, and never a password.</exception>
    public static SigningSettings Read(IConfiguration configuration)
    {
        var name = configuration["Signing:Signer"];
        var signer = SignerKind.Portal;
        if (!string.IsNullOrWhiteSpace(name) && (!Enum.TryParse(name, ignoreCase: true, out signer) || !Enum.IsDefined(signer) || int.TryParse(name, CultureInfo.InvariantCulture, out _)))
        {
            throw new SettingsException($"Pengaturan Signing:Signer berisi \"{name}\". Isilah Portal atau Bsre.");
        }

        return new SigningSettings(signer, signer == SignerKind.Bsre ? ReadBsre(configuration.GetSection("Signing:Bsre")) : null);
    }

    private static BsreSettings ReadBsre(IConfigurationSection section)
    {
        var address = section["Url"];
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || (url.Scheme != Uri.UriSchemeHttps && url.Scheme != Uri.UriSchemeHttp) || url.UserInfo.Length > 0)
        {
            throw new SettingsException(
                "Signing:Signer adalah Bsre, tetapi Signing:Bsre:Url kosong atau bukan alamat http(s) tanpa nama pengguna. Contoh: https://esign.kabupaten.go.id.");
        }

        if (section["User"] is not { Length: > 0 } user || section["Password"] is not { Length: > 0 } password)
        {
            throw new SettingsException("Signing:Signer adalah Bsre, tetapi Signing:Bsre:User atau Signing:Bsre:Password kosong. Isilah akun portal pada layanan esign BSrE.");
        }

        var wait = section["TimeoutSeconds"];
        var seconds = UsualTimeoutSeconds;
        if (!string.IsNullOrWhiteSpace(wait) && (!int.TryParse(wait, NumberStyles.None, CultureInfo.InvariantCulture, out seconds) || seconds is < 1 or > LongestTimeoutSeconds))
        {
            throw new SettingsException($"Pengaturan Signing:Bsre:TimeoutSeconds berisi \"{wait}\". Isilah bilangan bulat dari 1 sampai {LongestTimeoutSeconds}, atau kosongkan.");
        }

        return new BsreSettings(url, user, password, TimeSpan.FromSeconds(seconds));
    }
}
