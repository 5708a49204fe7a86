using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using KinerjaPortal.Infrastructure.Persistence;
using Microsoft.AspNetCore.RateLimiting;

namespace KinerjaPortal.Web.Features.Verification;

/// <summary>How often one address may ask for a code: enough for people, and for a program that tries codes next to nothing.</summary>
internal static class VerificationLimit
{
    public const string Policy = "verifikasi";

    private const string Setting = "Verification:PerMinute";
    private const int Default = 30;

    /// <exception cref="SettingsException">The setting is no number above nought.</exception>
    public static void AddVerificationLimit(this IHostApplicationBuilder builder)
    {
        var perMinute = Read(builder.Configuration[Setting]);
        builder.Services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.OnRejected = SayWhen;
            limits.AddPolicy(Policy, http => RateLimitPartition.GetFixedWindowLimiter(
                NetworkOf(http.Connection.RemoteIpAddress),
                _ => new FixedWindowRateLimiterOptions { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1) }));
        });
    }

    /// <summary>An IPv6 subscriber has 2^64 addresses and would never meet a limit by address, so the network counts.</summary>
    public static string NetworkOf(IPAddress? address)
    {
        if (address is not { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false })
        {
            return (address?.IsIPv4MappedToIPv6 == true ? address.MapToIPv4() : address)?.ToString() ?? "";
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes).ToString();
    }

    private static int Read(string? setting) =>
        string.IsNullOrWhiteSpace(setting) ? Default
        : int.TryParse(setting, NumberStyles.None, CultureInfo.InvariantCulture, out var perMinute) && perMinute > 0 ? perMinute
        : throw new SettingsException($"Pengaturan {Setting} berisi \"{setting}\". Isilah bilangan bulat di atas nol, atau kosongkan.");

    private static ValueTask SayWhen(OnRejectedContext rejected, CancellationToken cancellationToken)
    {
        if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
        {
            rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        rejected.HttpContext.Response.Headers.CacheControl = "no-store";
        return ValueTask.CompletedTask;
    }
}
