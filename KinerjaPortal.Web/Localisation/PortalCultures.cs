using System.Globalization;
using KinerjaPortal.Infrastructure.People;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Limits;
using Microsoft.AspNetCore.Localization;

namespace KinerjaPortal.Web.Localisation;

/// <summary>
/// The portal speaks Indonesian, and English to whoever chose it. Only the cookie decides: an office's PC often has an English
/// browser, and its language says nothing about the clerk in front of it.
/// </summary>
internal static class PortalCultures
{
    public static CultureInfo Indonesian { get; } = CultureInfo.GetCultureInfo("id-ID");

    public static CultureInfo English { get; } = CultureInfo.GetCultureInfo("en");

    public static IReadOnlyList<CultureInfo> All { get; } = [Indonesian, English];

    /// <summary>A language's name in itself, so in no resource: <c>Indonesia</c>, <c>English</c>.</summary>
    public static string NameOf(CultureInfo culture) => culture.Equals(Indonesian) ? "Indonesia" : "English";

    public static IServiceCollection AddPortalCultures(this IServiceCollection services)
    {
        services.AddLocalization();
        services.AddSingleton<OfficeTime>();
        services.AddSingleton<WorkingTimeWords>();
        return services.Configure<RequestLocalizationOptions>(options =>
        {
            options.DefaultRequestCulture = new RequestCulture(Indonesian);
            options.SupportedCultures = [.. All];
            options.SupportedUICultures = [.. All];
            options.RequestCultureProviders = [new CookieRequestCultureProvider()];
        });
    }

    public static IEndpointConventionBuilder MapLanguageChoice(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/bahasa/{kode}", ChooseAsync).OpenToAll().ExcludeFromDescription();

    /// <summary>Speaks this language to this browser from now on.</summary>
    /// <returns>False where it is none of the portal's.</returns>
    public static bool Keep(HttpContext http, string? language)
    {
        if (All.FirstOrDefault(culture => culture.TwoLetterISOLanguageName == language) is not { } chosen)
        {
            return false;
        }

        http.Response.Cookies.Append(
            CookieRequestCultureProvider.DefaultCookieName,
            CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(chosen)),
            new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, IsEssential = true, Secure = http.Request.IsHttps });
        return true;
    }

    /// <summary>The account of whoever is signed in remembers it, too, for their other devices.</summary>
    private static async Task<IResult> ChooseAsync(string kode, string? kembali, HttpContext http, OwnAccounts accounts)
    {
        if (Keep(http, kode) && Caller.From(http.User) is { } caller)
        {
            await accounts.SpeakAsync(caller.PersonId, kode, CancellationToken.None);
        }

        return Results.LocalRedirect(LocalReturn.Or(kembali));
    }
}
