using KinerjaPortal.Infrastructure.Persistence;

namespace KinerjaPortal.Web;

/// <summary>How the portal is reached from outside (<c>Portal:PublicUrl</c>).</summary>
internal static class PublicUrl
{
    /// <returns>Null where it is not set: then each request says it.</returns>
    /// <exception cref="SettingsException">The address in the settings is none.</exception>
    public static Uri? Read(IConfiguration configuration)
    {
        var text = configuration["Portal:PublicUrl"];
        return string.IsNullOrWhiteSpace(text) ? null
            : Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url
            : throw new SettingsException($"Pengaturan Portal:PublicUrl berisi \"{text}\". Isilah alamat portal, misalnya https://kinerja.nganjukkab.go.id.");
    }
}
