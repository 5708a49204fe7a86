using KinerjaPortal.Infrastructure.Persistence;

namespace KinerjaPortal.Web.Features.Account;

/// <summary>The portal's registration in the region's Microsoft Entra ID (<c>EntraId:*</c>).</summary>
/// <param name="Instance">Where Microsoft signs people in; ends with a slash.</param>
/// <param name="TenantId">The one tenant whose accounts may come.</param>
/// <param name="ClientId">The portal's own number there.</param>
public sealed record EntraSettings(Uri Instance, Guid TenantId, Guid ClientId)
{
    private const string UsualInstance = "https://login.microsoftonline.com/";

    /// <summary>Null where nothing is configured: the portal then knows nothing of Microsoft accounts.</summary>
    /// <exception cref="SettingsException">Half filled, or filled with what cannot be; the message says which setting and what it may be.</exception>
    public static EntraSettings? Read(IConfiguration configuration)
    {
        var (tenant, client, instance) = (Filled(configuration, "TenantId"), Filled(configuration, "ClientId"), Filled(configuration, "Instance"));
        if ((tenant, client) is (null, null))
        {
            return null;
        }

        if (tenant is null || client is null)
        {
            var (empty, filled) = tenant is null ? ("EntraId:TenantId", "EntraId:ClientId") : ("EntraId:ClientId", "EntraId:TenantId");
            throw new SettingsException(
                $"Pengaturan {empty} kosong, padahal {filled} terisi. Isilah keduanya agar orang dapat masuk dengan akun Microsoft, atau kosongkan keduanya.");
        }

        // Not a domain and not "common" or "organizations": who may come is compared with this very number.
        return new EntraSettings(HttpsAddress(instance ?? UsualInstance), Number("EntraId:TenantId", tenant), Number("EntraId:ClientId", client));
    }

    private static string? Filled(IConfiguration configuration, string name) =>
        configuration[$"EntraId:{name}"] is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    private static Guid Number(string name, string value) => Guid.TryParseExact(value, "D", out var number)
        ? number
        : throw new SettingsException(
            $"Pengaturan {name} berisi \"{value}\". Isilah GUID dari halaman pendaftaran aplikasi di Microsoft Entra, misalnya 8f4f1c1e-3c5b-4d0e-9a2b-7d6a5e4c3b2a.");

    private static Uri HttpsAddress(string value) =>
        Uri.TryCreate(value.TrimEnd('/') + "/", UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps && address.PathAndQuery == "/"
            ? address
            : throw new SettingsException($"Pengaturan EntraId:Instance berisi \"{value}\". Isilah alamat https tanpa jalur, misalnya {UsualInstance}, atau kosongkan.");
}
