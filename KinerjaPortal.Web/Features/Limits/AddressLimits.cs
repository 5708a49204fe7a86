using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Web.Features.Account;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.RateLimiting;

namespace KinerjaPortal.Web.Features.Limits;

/// <summary>
/// Rate limits: how often a minute one network address may ask for what is open to all. Enough for an office behind one address, and for a
/// program that tries codes or passwords next to nothing.
/// </summary>
internal static class AddressLimits
{
    /// <summary>For <c>/verifikasi</c>, where a code may be guessed.</summary>
    public const string Verification = "verifikasi";

    /// <summary>For every way of signing in: each try of a password costs a tenth of a second of processor.</summary>
    public const string SignIn = "masuk";

    /// <summary>For everything else that asks for nobody.</summary>
    public const string Open = "terbuka";

    /// <exception cref="SettingsException">A setting is no number above nought.</exception>
    public static void AddLimits(this IHostApplicationBuilder builder)
    {
        var signIn = PerMinute(builder.Configuration, "SignIn:PerMinute", 120);
        (string Policy, int PerMinute)[] policies =
        [
            (Verification, PerMinute(builder.Configuration, "Verification:PerMinute", 30)),
            (SignIn, signIn),
            (Open, PerMinute(builder.Configuration, "Open:PerMinute", 600)),
        ];
        builder.Services.AddExceptionHandler<FullDisk>();
        builder.Services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.OnRejected = SayWhenAsync;
            foreach (var (policy, perMinute) in policies)
            {
                limits.AddPolicy(policy, http => Window(http, perMinute));
            }

            // Microsoft's answer comes to an address that is no endpoint: the authentication itself takes it.
            limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
                http.Request.Path == EntraSetup.CallbackPath ? Window(http, signIn) : RateLimitPartition.GetNoLimiter(""));
        });
    }

    /// <summary>Before authentication, which itself answers what comes back from Microsoft.</summary>
    public static WebApplication UseEntraLimit(this WebApplication app)
    {
        app.UseWhen(http => http.Request.Path == EntraSetup.CallbackPath, entra => entra.UseRateLimiter());
        return app;
    }

    /// <summary>Open to all, within a limit of this policy.</summary>
    public static TBuilder OpenToAll<TBuilder>(this TBuilder endpoint, string policy = Open)
        where TBuilder : IEndpointConventionBuilder => endpoint.AllowAnonymous().RequireRateLimiting(policy);

    /// <summary>Gives pages that are open to all a limit where they name none.</summary>
    public static void LimitOpenPages(this IEndpointConventionBuilder pages) => pages.Add(page =>
    {
        if (page.Metadata.OfType<IAllowAnonymous>().Any() && !page.Metadata.OfType<EnableRateLimitingAttribute>().Any())
        {
            page.Metadata.Add(new EnableRateLimitingAttribute(Open));
        }
    });

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

    private static RateLimitPartition<string> Window(HttpContext http, int perMinute) => RateLimitPartition.GetFixedWindowLimiter(
        NetworkOf(http.Connection.RemoteIpAddress), _ => new FixedWindowRateLimiterOptions { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1) });

    private static int PerMinute(IConfiguration configuration, string name, int usual)
    {
        var setting = configuration[name];
        return string.IsNullOrWhiteSpace(setting) ? usual
            : int.TryParse(setting, NumberStyles.None, CultureInfo.InvariantCulture, out var perMinute) && perMinute > 0 ? perMinute
            : throw new SettingsException($"Pengaturan {name} berisi \"{setting}\". Isilah bilangan bulat di atas nol, atau kosongkan.");
    }

    private static async ValueTask SayWhenAsync(OnRejectedContext rejected, CancellationToken cancellationToken)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var said) ? said : TimeSpan.FromMinutes(1);
        var seconds = (int)Math.Ceiling(wait.TotalSeconds);
        rejected.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        await RefusalAnswer.WriteAsync(rejected.HttpContext, StatusCodes.Status429TooManyRequests, "TooOften", seconds);
    }
}
