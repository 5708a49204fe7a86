using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace KinerjaPortal.Web.Features.OwnAccount.SecondStep;

/// <summary>
/// A secret that one page makes and the next one shows, kept by this browser for some minutes in a sealed cookie: of a key that nobody has
/// confirmed yet, or codes that nobody has read, the database need know nothing.
/// </summary>
internal sealed class BrowserNote(IDataProtectionProvider protection)
{
    private static readonly TimeSpan s_lifetime = TimeSpan.FromMinutes(15);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("KinerjaPortal.BrowserNote").ToTimeLimitedDataProtector();

    public void Give(HttpContext http, string name, Guid personId, byte[] secret) =>
        http.Response.Cookies.Append(name, Convert.ToBase64String(Of(name, personId).Protect(secret, s_lifetime)), Options(http, s_lifetime));

    /// <returns>Null where there is none, or it is another person's, or too old.</returns>
    public byte[]? Read(HttpContext http, string name, Guid personId)
    {
        try
        {
            return http.Request.Cookies[name] is { } cookie ? Of(name, personId).Unprotect(Convert.FromBase64String(cookie)) : null;
        }
        catch (Exception fault) when (fault is CryptographicException or FormatException)
        {
            return null;
        }
    }

    public static void Drop(HttpContext http, string name) => http.Response.Cookies.Delete(name, Options(http, lifetime: null));

    private ITimeLimitedDataProtector Of(string name, Guid personId) => _protector.CreateProtector($"{name} {personId}");

    private static CookieOptions Options(HttpContext http, TimeSpan? lifetime) => new()
    {
        Path = OwnSecondStepEndpoints.Path,
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = http.Request.IsHttps,
        IsEssential = true,
        MaxAge = lifetime,
    };
}
