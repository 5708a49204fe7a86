using System.Net;
using KinerjaPortal.Web.Features.Limits;

namespace KinerjaPortal.Web.Features.Transport;

/// <summary>
/// Outside Development the portal is spoken to over https alone, or on the machine it runs on: a password that is typed, and a cookie that
/// stands for one, are read by everybody on the way otherwise. Nothing is redirected: behind a proxy that ends TLS and does not say so, that
/// would go round for ever; and what was posted has been read by then.
/// </summary>
internal static class EncryptedOnly
{
    /// <summary>The proxy and the machine's own watch ask these, and nothing is typed there.</summary>
    private const string Health = "/health";

    public static WebApplication UseEncryptedOnly(this WebApplication app)
    {
        if (app.Environment.IsDevelopment())
        {
            return app;
        }

        app.Lifetime.ApplicationStarted.Register(() => TransportNotice.Tell(app));
        var isTold = 0;
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(EncryptedOnly).FullName!);
        app.Use((http, next) =>
        {
            if (http.Request.IsHttps || IsOnThisMachine(http) || http.Request.Path.StartsWithSegments(Health, StringComparison.OrdinalIgnoreCase))
            {
                return next(http);
            }

            if (Interlocked.Exchange(ref isTold, 1) == 0)
            {
                log.LogError(
                    "Permintaan lewat http ke {Host} ditolak, dan begitu pula semua yang berikutnya: kata sandi tidak boleh lewat jaringan tanpa enkripsi. {WhatToDo}",
                    http.Request.Host, TransportNotice.WhatToDo);
            }

            return RefusalAnswer.WriteWithoutWayBackAsync(http, StatusCodes.Status403Forbidden, "NotEncrypted");
        });
        return app;
    }

    /// <summary>
    /// By address and by name: what a proxy on this machine passes on comes from here, too, but is meant for the name that the world knows.
    /// </summary>
    private static bool IsOnThisMachine(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address) && IsNameOfThisMachine(http.Request.Host.Host);

    private static bool IsNameOfThisMachine(string name) =>
        name.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(name, out var address) && IPAddress.IsLoopback(address));
}
