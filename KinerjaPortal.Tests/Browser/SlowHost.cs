using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Browser;

/// <summary>The demo on a database that answers later than at once.</summary>
public sealed class SlowHost : PortalHost
{
    private readonly SlowStore _store = new();

    protected override bool WithDemoCycles => true;

    /// <summary>After the demo is in it: thousands of statements, which need not wait.</summary>
    internal void BeSlow() => _store.Begin();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services
            .ConfigureDbContext<SqlitePortalContext>(options => options.AddInterceptors(_store))
            .AddSingleton<BeforeSession>(_store.WaitAsync));
    }
}
