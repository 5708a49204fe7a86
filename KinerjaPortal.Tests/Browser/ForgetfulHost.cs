using KinerjaPortal.Tests.Support;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Browser;

/// <summary>A portal that lets a circuit go as soon as its line is gone, as the real one does after ten minutes.</summary>
public sealed class ForgetfulHost : PortalHost
{
    private int _open;

    internal Task AllCircuitsEndAsync() => Eventually.TrueAsync(() => Volatile.Read(ref _open) == 0, "all circuits have ended");

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services
            .PostConfigure<CircuitOptions>(options => options.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMilliseconds(1))
            .AddScoped<CircuitHandler>(_ => new Counting(this)));
    }

    private sealed class Counting(ForgetfulHost host) : CircuitHandler
    {
        public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref host._open);
            return Task.CompletedTask;
        }

        public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
        {
            Interlocked.Decrement(ref host._open);
            return Task.CompletedTask;
        }
    }
}
