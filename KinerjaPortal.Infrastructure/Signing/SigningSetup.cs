using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Signing.Bsre;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace KinerjaPortal.Infrastructure.Signing;

/// <summary>Puts the signer that the settings name into the application, and the office's own authority.</summary>
public static class SigningSetup
{
    /// <exception cref="SettingsException">A setting cannot be read; the message says which and what it may be.</exception>
    public static IHostApplicationBuilder AddSigning(this IHostApplicationBuilder builder)
    {
        var settings = SigningSettingsReader.Read(builder.Configuration);
        var services = builder.Services;
        services.AddSingleton(settings);
        services.AddSingleton<PrivateKeys>();
        services.AddSingleton<OfficeAuthority>();
        services.AddSingleton<CertificateRegister>();
        if (settings.Bsre is { } bsre)
        {
            services.AddSingleton(_ => new BsreClient(bsre));
            services.AddSingleton<IDocumentSigner, BsreSigner>();
        }
        else
        {
            services.AddSingleton<IDocumentSigner, PortalSigner>();
        }

        return builder;
    }
}
