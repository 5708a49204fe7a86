using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration.Exchange;

/// <summary>A browser without its screen: the cookies of the pages, and the token of their forms.</summary>
internal sealed partial class SignedInBrowser : IDisposable
{
    private readonly HttpClientHandler _handler = new() { AllowAutoRedirect = false };
    private string _token = "";

    private SignedInBrowser(Uri address) => Http = new HttpClient(_handler) { BaseAddress = address, Timeout = Eventually.Patience };

    public HttpClient Http { get; }

    /// <summary>The token of the pages' forms.</summary>
    public string Token => _token;

    /// <param name="email">Null for somebody who has not signed in.</param>
    public static async Task<SignedInBrowser> OpenAsync(Uri address, string? email)
    {
        var browser = new SignedInBrowser(address);
        await browser.ReadTokenAsync();
        if (email is not null)
        {
            using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", browser._token), new("email", email), new("sandi", PortalApi.Password)]);
            using var answer = await browser.Http.PostAsync(new Uri("masuk", UriKind.Relative), form);
            Assert.Equal("/", answer.Headers.Location?.OriginalString);

            // A token is for one person: the one of the sign-in page was nobody's.
            await browser.ReadTokenAsync();
        }

        return browser;
    }

    /// <summary>Sends a file as the page's script does.</summary>
    public Task<HttpResponseMessage> ImportAsync(HttpContent file, string fileName, bool withToken = true, params (string Name, string Value)[] fields) =>
        SendFileAsync("sop/impor", file, fileName, withToken, fields);

    /// <inheritdoc cref="ImportAsync"/>
    public Task<HttpResponseMessage> SendFileAsync(string address, HttpContent file, string fileName, bool withToken = true, params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(file, "berkas", fileName);
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = form };
        if (withToken)
        {
            request.Headers.Add("RequestVerificationToken", _token);
        }

        return Http.SendAsync(request);
    }

    public void Dispose()
    {
        Http.Dispose();
        _handler.Dispose();
    }

    private async Task ReadTokenAsync() =>
        _token = WebUtility.HtmlDecode(TokenField().Match(await Http.GetStringAsync(new Uri("masuk", UriKind.Relative))).Groups["token"].Value);

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TokenField();
}
