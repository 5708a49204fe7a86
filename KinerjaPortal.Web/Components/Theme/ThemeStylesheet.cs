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
/// <see cref="PortalTheme"/> as two stylesheets, one for each scheme, written by MudBlazor's own provider when it is first asked for.
/// </summary>
/// <remarks>
/// A MudThemeProvider on the page writes one scheme, and learns over the circuit which: a dark screen would flash white, each
/// circuit would hold the styles, and the static pages, which have no circuit, would have no theme.
/// </remarks>
internal sealed partial class ThemeStylesheet(IServiceScopeFactory scopes, ILoggerFactory loggers)
{
    public const string Path = "tema.css";

    /// <summary>What is different where it is dark; beside the other.</summary>
    public const string DarkPath = "tema-gelap.css";

    private const string ContentType = "text/css; charset=utf-8";

    private readonly Lazy<Task<Sheet>> _light = new(() => RenderAsync(scopes, loggers, isDark: false));
    private readonly Lazy<Task<Sheet>> _dark = new(() => RenderAsync(scopes, loggers, isDark: true));

    /// <summary>Where a page finds them; changes with their content, so that they may be kept for ever.</summary>
    public async Task<(string Light, string Dark)> AddressesAsync() => ($"{Path}?v={(await _light.Value).Version}", $"{DarkPath}?v={(await _dark.Value).Version}");

    public async Task<IResult> GetAsync(HttpContext http, bool isDark)
    {
        var sheet = await (isDark ? _dark : _light).Value;
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        http.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (!http.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase))
        {
            return Results.Text(sheet.Css, ContentType);
        }

        http.Response.Headers.ContentEncoding = "gzip";
        return Results.Bytes(sheet.Zipped, ContentType);
    }

    private static async Task<Sheet> RenderAsync(IServiceScopeFactory scopes, ILoggerFactory loggers, bool isDark)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);
        var css = await RulesAsync(renderer, isDark);
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
