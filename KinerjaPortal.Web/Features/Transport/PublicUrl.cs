using KinerjaPortal.Infrastructure.Persistence;

namespace KinerjaPortal.Web.Features.Transport;

/// <summary>How the portal is reached from outside (<c>Portal:PublicUrl</c>): where the QR of a signature, a link to an account and a browser's pages lead.</summary>
/// <param name="Address">Null where it is not set: then each request says it.</param>
/// <param name="IsAsked">Whether the portal is at work, where a signature must lead to one address for ever and not to where its signatory was.</param>
public sealed record PublicUrl(Uri? Address, bool IsAsked)
{
    /// <summary>Nothing is signed then.</summary>
    public bool IsMissing => Address is null && IsAsked;

    /// <exception cref="SettingsException">The address in the settings is none, or one that would take passwords over the network as they are typed.</exception>
    internal static PublicUrl Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var text = configuration["Portal:PublicUrl"];
        if (string.IsNullOrWhiteSpace(text))
        {
            return new PublicUrl(Address: null, !environment.IsDevelopment());
        }

        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            throw new SettingsException($"Pengaturan Portal:PublicUrl berisi \"{text}\". Isilah alamat portal, misalnya https://kinerja.nganjukkab.go.id.");
        }

        return url.Scheme == Uri.UriSchemeHttps || url.IsLoopback || environment.IsDevelopment()
            ? new PublicUrl(url, !environment.IsDevelopment())
            : throw new SettingsException(
                $"Pengaturan Portal:PublicUrl berisi \"{text}\", padahal di luar komputer ini portal hanya dibuka lewat https. Isilah alamat https-nya (docs/running).");
    }
}
