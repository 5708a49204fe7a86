using KinerjaPortal.Tests.Support;
using Microsoft.AspNetCore.Hosting;

namespace KinerjaPortal.Tests.Integration.Transport;

/// <summary>The portal as it is at work and not in Development, with the demo's accounts, so that somebody can sign in.</summary>
public class WorkingPortal : PortalHost
{
    /// <summary>The name that the world would know it by; it still listens on this machine alone.</summary>
    public const string Name = "kinerja.contoh.go.id";

    /// <summary>A request as a browser elsewhere makes it.</summary>
    public static HttpRequestMessage Asked(HttpMethod method, string path, HttpContent? content = null) =>
        new(method, new Uri(path, UriKind.Relative)) { Headers = { Host = Name }, Content = content };

    /// <summary>Puts a portal to work that is started for tests.</summary>
    internal static void AtWork(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Staging");
        builder.UseSetting("Demo:Enabled", "true");
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        AtWork(builder);
    }
}

/// <summary>The same behind a proxy that ends TLS and says so.</summary>
public sealed class PortalBehindProxy : WorkingPortal
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("ForwardedHeaders_Enabled", "true");
        builder.UseSetting("Portal:PublicUrl", $"https://{Name}");
    }
}
