using KinerjaPortal.Domain.People;

namespace KinerjaPortal.Web.Components.Theme;

/// <summary>
/// Light or dark, as the person has chosen, in a cookie of this browser: a page must know it before anything is drawn. The account has it as
/// well, and brings it along to wherever the person signs in.
/// </summary>
internal static class ChosenScheme
{
    private const string Cookie = "KinerjaPortal.Tampilan";
    private const string Light = "terang";
    private const string Dark = "gelap";

    public static ColourScheme Of(HttpContext http) => http.Request.Cookies[Cookie] switch
    {
        Light => ColourScheme.Light,
        Dark => ColourScheme.Dark,
        _ => ColourScheme.Device,
    };

    public static void Keep(HttpContext http, ColourScheme scheme) => http.Response.Cookies.Append(
        Cookie, NameOf(scheme) ?? "perangkat",
        new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, IsEssential = true, Secure = http.Request.IsHttps });

    /// <summary>As the page's root says it; null where it is the device's.</summary>
    public static string? NameOf(ColourScheme scheme) => scheme switch
    {
        ColourScheme.Light => Light,
        ColourScheme.Dark => Dark,
        _ => null,
    };

    /// <summary>For what the browser draws before the styles have come, and for its own fields and bars.</summary>
    public static string MetaOf(ColourScheme scheme) => scheme switch
    {
        ColourScheme.Light => "light",
        ColourScheme.Dark => "dark",
        _ => "light dark",
    };

    /// <summary>Where the dark stylesheets hold, never on paper; null where they are not wanted.</summary>
    public static string? MediaOf(ColourScheme scheme) => scheme switch
    {
        ColourScheme.Light => null,
        ColourScheme.Dark => "screen",
        _ => "(prefers-color-scheme: dark)",
    };
}
