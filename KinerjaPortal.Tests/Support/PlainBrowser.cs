using System.Net;
using System.Text.RegularExpressions;

namespace KinerjaPortal.Tests.Support;

/// <summary>A browser without its screen: opens the portal's plain pages, fills their forms in and keeps the cookies.</summary>
internal sealed partial class PlainBrowser : IDisposable
{
    private readonly HttpClientHandler _handler = new() { AllowAutoRedirect = false };

    public PlainBrowser(Uri portal) => Http = new HttpClient(_handler) { BaseAddress = portal, Timeout = Eventually.Patience };

    public HttpClient Http { get; }

    /// <summary>Another browser with the same cookies, as whoever has copied them; at this portal or another node of it.</summary>
    public PlainBrowser Copy(Uri portal)
    {
        var copy = new PlainBrowser(portal);
        copy._handler.CookieContainer.Add(portal, _handler.CookieContainer.GetCookies(Http.BaseAddress!));
        return copy;
    }

    /// <summary>What it would send along to there.</summary>
    public CookieContainer CookiesOf(Uri portal)
    {
        var cookies = new CookieContainer();
        cookies.Add(portal, _handler.CookieContainer.GetCookies(portal));
        return cookies;
    }

    /// <summary>Signs in on the page of it, which must succeed.</summary>
    public async Task SignInAsync(string email, string password)
    {
        using var answer = await SubmitAsync("masuk", "masuk", ("email", email), ("sandi", password));
        Assert.Equal("/", answer.Headers.Location?.OriginalString);
    }

    /// <summary>Opens a page and sends its form to where it leads, with its hidden fields and these.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(string page, string action, params IEnumerable<(string Name, string Value)> typed)
    {
        // Where a page has two forms, both have the same hidden fields.
        var fields = new Dictionary<string, string>();
        foreach (Match field in Hidden().Matches(await ReadAsync(page)))
        {
            fields[field.Groups["name"].Value] = WebUtility.HtmlDecode(field.Groups["value"].Value);
        }

        foreach (var (name, value) in typed)
        {
            fields[name] = value;
        }

        using var content = new FormUrlEncodedContent(fields);
        return await Http.PostAsync(new Uri(action, UriKind.RelativeOrAbsolute), content);
    }

    /// <summary>The words of a page, or of the one that it leads to.</summary>
    public async Task<string> ReadAsync(string page) => (await OpenAsync(page)).Words;

    public async Task<(HttpStatusCode Status, string Words, string Path)> OpenAsync(string page)
    {
        var answer = await Http.GetAsync(new Uri(page, UriKind.RelativeOrAbsolute));
        while (answer.StatusCode is HttpStatusCode.Redirect)
        {
            var next = new Uri(answer.RequestMessage!.RequestUri!, answer.Headers.Location!);
            answer.Dispose();
            answer = await Http.GetAsync(next);
        }

        using (answer)
        {
            return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), answer.RequestMessage!.RequestUri!.PathAndQuery);
        }
    }

    public void Dispose()
    {
        Http.Dispose();
        _handler.Dispose();
    }

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]+)" value="(?<value>[^"]*)" */?>""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hidden();
}
