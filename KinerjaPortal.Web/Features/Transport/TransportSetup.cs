using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Web.Features.Account;

namespace KinerjaPortal.Web.Features.Transport;

/// <summary>How the portal is reached, and by whom it may not be.</summary>
internal static class TransportSetup
{
    private static readonly TimeSpan s_httpsAlone = TimeSpan.FromDays(365);

    /// <exception cref="SettingsException">The address in the settings is none.</exception>
    public static IHostApplicationBuilder AddTransport(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(PublicUrl.Read(builder.Configuration, builder.Environment));
        services.AddSingleton(provider => new ContentPolicy(provider.GetService<EntraSettings>()));
        services.AddHsts(options => options.MaxAge = s_httpsAlone);
        return builder;
    }
}
