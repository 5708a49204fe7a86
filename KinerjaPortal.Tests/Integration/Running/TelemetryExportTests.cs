using System.Collections.Concurrent;
using System.Text;
using KinerjaPortal.Infrastructure.Telemetry;
using KinerjaPortal.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace KinerjaPortal.Tests.Integration.Running;

/// <summary>Whoever watches over the portal has its traces and metrics sent to a collector, here a stand-in that takes OTLP over HTTP.</summary>
public sealed class TelemetryExportTests
{
    [Fact]
    public async Task A_handoff_and_its_file_are_told_to_the_collector_that_is_configured()
    {
        await using var collector = await Collector.StartAsync();
        await using var portal = new WatchedPortal(collector.Address);
        await portal.InitializeAsync();

        await portal.HandOnAsync(await portal.StartRenjaAsync());

        foreach (var instrument in (string[])[PortalMetrics.Handoffs, PortalMetrics.FeedLag, PortalMetrics.Uploads, CommandTelemetry.StageDuration, "http.server.request.duration"])
        {
            await Eventually.TrueAsync(() => collector.Took("/v1/metrics", instrument), $"{instrument} was told");
        }

        await Eventually.TrueAsync(() => collector.Took("/v1/traces", "command decide"), "the stages of the command were told");
    }

    private sealed class WatchedPortal(Uri collector) : PortalHost
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("OpenTelemetry:Endpoint", collector.ToString());
            builder.UseSetting("OpenTelemetry:Protocol", "HttpProtobuf");
            builder.UseSetting("OTEL_METRIC_EXPORT_INTERVAL", "300");
            builder.UseSetting("OTEL_BSP_SCHEDULE_DELAY", "300");
        }
    }

    private sealed class Collector(WebApplication app, ConcurrentQueue<(string Path, string Body)> taken) : IAsyncDisposable
    {
        public Uri Address => new(app.Urls.First());

        public static async Task<Collector> StartAsync()
        {
            var taken = new ConcurrentQueue<(string, string)>();
            var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
            builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
            var app = builder.Build();
            app.Run(async http =>
            {
                using var body = new MemoryStream();
                await http.Request.Body.CopyToAsync(body);
                taken.Enqueue((http.Request.Path.Value!, Encoding.Latin1.GetString(body.ToArray())));
                http.Response.StatusCode = StatusCodes.Status200OK;
            });
            await app.StartAsync();
            return new Collector(app, taken);
        }

        /// <summary>Names stand in the clear in what is sent.</summary>
        public bool Took(string path, string name) => taken.Any(one => one.Path == path && one.Body.Contains(name, StringComparison.Ordinal));

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}
