using System.Security.Cryptography;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.People;
using KinerjaPortal.Web.Features.Limits;

namespace KinerjaPortal.Web.Features.Account;

/// <summary>
/// From where a request comes: its address, and the device by a cookie that it got when somebody signed in by it (OWASP, "device cookies").
/// The cookie lets nobody in; it says that wrong passwords of others elsewhere are none of this browser's.
/// </summary>
internal static class SignInPlaces
{
    private const int TokenBytes = 32;
    private const string Name = "KinerjaPortal.Perangkat";

    // Set by this host alone and over https: a sister site can give nobody a device that it knows itself.
    private const string SecureName = $"__Host-{Name}";

    public static SignInPlace Of(HttpContext http) => new(AddressLimits.NetworkOf(http.Connection.RemoteIpAddress), TokenOf(http));

    /// <summary>The same, and the browser is marked from now on, or for longer.</summary>
    public static SignInPlace Marked(HttpContext http)
    {
        var token = TokenOf(http) ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        http.Response.Cookies.Append(NameFor(http), token, new CookieOptions
        {
            HttpOnly = true,
            Secure = http.Request.IsHttps,
            SameSite = SameSiteMode.Lax,
            Path = "/",
            MaxAge = GuessLimit.DeviceIsKnownFor,
            IsEssential = true,
        });
        return new SignInPlace(AddressLimits.NetworkOf(http.Connection.RemoteIpAddress), token);
    }

    private static string NameFor(HttpContext http) => http.Request.IsHttps ? SecureName : Name;

    private static string? TokenOf(HttpContext http) =>
        http.Request.Cookies[NameFor(http)] is { Length: TokenBytes * 2 } token && token.All(char.IsAsciiHexDigitLower) ? token : null;
}
