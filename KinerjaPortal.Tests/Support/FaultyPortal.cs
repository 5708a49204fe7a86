using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Support;

/// <summary>The real portal on a database that fails when a test asks it to.</summary>
public sealed class FaultyPortal : PortalHost
{
    public FaultyPortal() => Faults = new FaultyDatabase(() => DatabaseFile);

    internal FaultyDatabase Faults { get; }

    public override async ValueTask DisposeAsync()
    {
        Faults.Dispose();
        await base.DisposeAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddSingleton<IInterceptor>(Faults));
    }
}
