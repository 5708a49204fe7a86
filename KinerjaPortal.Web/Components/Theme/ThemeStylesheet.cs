using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Net.Http.Headers;
using MudBlazor;

namespace KinerjaPortal.Web.Components.Theme;

/// <summary>
/// <see cref="PortalTheme"/> as one stylesheet with both schemes, written by MudBlazor's own provider when it is first asked for.
/// </summary>
/// <remarks>
/// A MudThemeProvider on the page writes one scheme, and learns over the circuit which: a dark screen would flash white, each
/// circuit would hold the styles, and the static pages, which have no circuit, would have no theme.
/// </remarks>
internal sealed partial class ThemeStylesheet(IServiceScopeFactory scopes, ILoggerFactory loggers)
{
    public const string Path = "tema.css";

    private const string ContentType = "text/css; charset=utf-8";

    private readonly Lazy<Task<Sheet>> _sheet = new(() => RenderAsync(scopes, loggers));

    /// <summary>Where a page finds it; changes with its content, so that it may be kept for ever.</summary>
    public async Task<string> AddressAsync() => $"{Path}?v={(await _sheet.Value).Version}";

    public async Task<IResult> GetAsync(HttpContext http)
    {
        var sheet = await _sheet.Value;
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        http.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (!http.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase))
        {
            return Results.Text(sheet.Css, ContentType);
        }

        http.Response.Headers.ContentEncoding = "gzip";
        return Results.Bytes(sheet.Zipped, ContentType);
    }

    private static async Task<Sheet> RenderAsync(IServiceScopeFactory scopes, ILoggerFactory loggers)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);
        var light = await RulesAsync(renderer, isDark: false);
        var dark = await RulesAsync(renderer, isDark: true);
        var css = $"{light}@media (prefers-color-scheme:dark){{{dark}}}";
        var bytes = Encoding.UTF8.GetBytes(css);
        return new Sheet(css, Zip(bytes), Convert.ToHexStringLower(SHA256.HashData(bytes))[..12]);
    }

    private static byte[] Zip(byte[] bytes)
    {
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.SmallestSize))
        {
            gzip.Write(bytes);
        }

        return zipped.ToArray();
    }

    private static Task<string> RulesAsync(HtmlRenderer renderer, bool isDark) => renderer.Dispatcher.InvokeAsync(async () =>
    {
        var rendered = await renderer.RenderComponentAsync<MudThemeProvider>(ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(MudThemeProvider.Theme)] = PortalTheme.Theme,
            [nameof(MudThemeProvider.IsDarkMode)] = isDark,
            [nameof(MudThemeProvider.DefaultScrollbar)] = true,
            [nameof(MudThemeProvider.ObserveSystemDarkModeChange)] = false,
        }));
        return Space().Replace(string.Concat(Style().Matches(rendered.ToHtmlString()).Select(match => match.Groups["rules"].Value)), " ");
    });

    [GeneratedRegex("<style[^>]*>(?<rules>.*?)</style>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Style();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Space();

    private sealed record Sheet(string Css, byte[] Zipped, string Version);
}
