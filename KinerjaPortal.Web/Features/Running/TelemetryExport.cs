using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Telemetry;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Resources;

namespace KinerjaPortal.Web.Features.Running;

/// <summary>
/// Sends traces and metrics to a collector (OpenTelemetry, OTLP) where one is configured. Without one nothing is measured and nothing leaves
/// the portal.
/// </summary>
internal static class TelemetryExport
{
    /// <summary>Of the framework: requests, connections and circuits.</summary>
    private static readonly string[] s_meters =
    [
        CommandTelemetry.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Http.Connections",
        "Microsoft.AspNetCore.Components.Server.Circuits", "Microsoft.AspNetCore.RateLimiting", "System.Runtime",
    ];

    /// <exception cref="SettingsException">The address or the protocol is none.</exception>
    public static IHostApplicationBuilder AddTelemetryExport(this IHostApplicationBuilder builder)
    {
        var endpoint = builder.Configuration["OpenTelemetry:Endpoint"];
        if (string.IsNullOrWhiteSpace(endpoint))
        {
            return builder;
        }

        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            throw new SettingsException($"Pengaturan OpenTelemetry:Endpoint berisi \"{endpoint}\". Isilah alamat pengumpul OTLP, misalnya http://localhost:4317, atau kosongkan.");
        }

        var protocol = builder.Configuration["OpenTelemetry:Protocol"];
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(CommandTelemetry.Name, serviceInstanceId: Environment.MachineName))
            .WithTracing(tracing => tracing.AddSource(CommandTelemetry.Name, "Microsoft.AspNetCore"))
            .WithMetrics(metrics => metrics.AddMeter(s_meters))
            .UseOtlpExporter(
                string.IsNullOrWhiteSpace(protocol) ? OtlpExportProtocol.Grpc
                : Enum.TryParse<OtlpExportProtocol>(protocol, ignoreCase: true, out var named) && Enum.IsDefined(named) ? named
                : throw new SettingsException($"Pengaturan OpenTelemetry:Protocol berisi \"{protocol}\". Isilah Grpc atau HttpProtobuf, atau kosongkan."),
                address);
        return builder;
    }
}
