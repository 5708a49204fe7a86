namespace KinerjaPortal.Web.Features.Transport;

/// <summary>
/// Lets no page of another site onto circuits and hubs. Browsers send cookies along with a WebSocket that any page opens, a sister site's
/// above all, to which SameSite does not apply; and no other site is kept from reading what comes over it. They also say whose page it is
/// (<c>Origin</c>), always and truly. Programs that are no browsers say nothing of the kind, and have no cookie of somebody else's.
/// </summary>
internal static class OwnOrigin
{
    private const int LongestTold = 200;

    private static readonly string[] s_lines = ["/_blazor", "/hubs"];

    /// <summary>Before authentication: whoever is signed in, it makes no difference.</summary>
    public static WebApplication UseOwnOriginOnLines(this WebApplication app)
    {
        var publicOrigin = app.Services.GetRequiredService<PublicUrl>().Address?.GetLeftPart(UriPartial.Authority);
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(OwnOrigin).FullName!);
        app.Use((http, next) =>
        {
            if (http.Request.Headers.Origin.ToString() is { Length: > 0 } origin
                && s_lines.Any(line => http.Request.Path.StartsWithSegments(line, StringComparison.OrdinalIgnoreCase))
                && !IsOwn(origin, http.Request, publicOrigin))
            {
                log.LogWarning(
                    "Sambungan ke {Path} dari halaman {Origin} ditolak: portal dibuka sebagai {Scheme}://{Host}. Bila itu alamat portal sendiri, isilah Portal:PublicUrl.",
                    http.Request.Path.Value, origin[..Math.Min(origin.Length, LongestTold)], http.Request.Scheme, http.Request.Host);
                http.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            }

            return next(http);
        });
        return app;
    }

    private static bool IsOwn(string origin, HttpRequest request, string? publicOrigin) =>
        string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)
        || string.Equals(origin, publicOrigin, StringComparison.OrdinalIgnoreCase);
}
