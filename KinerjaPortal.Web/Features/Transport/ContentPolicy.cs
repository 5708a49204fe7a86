using System.Security.Cryptography;
using KinerjaPortal.Web.Features.Account;

namespace KinerjaPortal.Web.Features.Transport;

/// <summary>
/// What a page may load and run (Content Security Policy). Scripts are the portal's own files and the one import map that the page itself has
/// brought, known by a number that nobody can foresee: markup that slipped into a page runs nothing. Styles are weaker, see the remarks.
/// </summary>
/// <remarks>
/// MudBlazor places its popovers, charts and columns by style attributes, which only 'unsafe-inline' allows. Style elements it needs none, so
/// these are held to the portal's own files wherever a browser tells the two apart.
/// </remarks>
/// <param name="entra">Null where nobody signs in by Microsoft.</param>
internal sealed class ContentPolicy(EntraSettings? entra)
{
    private static readonly object s_nonce = new();

    // Chromium asks this of where a form is redirected to, too.
    private readonly string _formAction = entra is null ? "'self'" : $"'self' {entra.Instance.GetLeftPart(UriPartial.Authority)}";

    /// <summary>The number of this answer's own inline script, the same however often it is asked for.</summary>
    public static string NonceOf(HttpContext http)
    {
        if (http.Items[s_nonce] is not string nonce)
        {
            http.Items[s_nonce] = nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        }

        return nonce;
    }

    /// <summary>Of every answer that has no stricter one of its own.</summary>
    public string Of(HttpContext http) =>
        $"{Common(http)}; connect-src 'self'{LineOf(http.Request)}; form-action {_formAction}; object-src 'self'; frame-src 'self'; frame-ancestors 'self'";

    /// <summary>Of a page that reaches out to nothing and is put into no frame.</summary>
    public static string OfASecret(HttpContext http) =>
        $"{Common(http)}; connect-src 'none'; form-action 'self'; object-src 'none'; frame-src 'none'; frame-ancestors 'none'";

    private static string Common(HttpContext http) =>
        "default-src 'self'; base-uri 'self'; "
        + $"script-src 'self'{(http.Items[s_nonce] is string nonce ? $" 'nonce-{nonce}'" : "")}; "
        + "style-src 'self' 'unsafe-inline'; style-src-elem 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; font-src 'self'";

    /// <summary>The line of a circuit by name: Safari before 15.4 does not take a WebSocket to oneself for 'self'.</summary>
    private static string LineOf(HttpRequest request) => request.Host.HasValue ? $" {(request.IsHttps ? "wss" : "ws")}://{request.Host}" : "";
}
