using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace KinerjaPortal.Bench;

/// <summary>A person's browser without its screen: signed in, with the cookies of the pages and no cache.</summary>
internal sealed partial class Visitor : IDisposable
{
    private readonly CookieContainer _cookies;
    private readonly CountedConnection _counted = new();

    private Visitor(Uri address, CookieContainer cookies)
    {
        Address = address;
        _cookies = cookies;
        Http = new HttpClient(_counted.Handler(cookies)) { BaseAddress = address };
        Http.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
    }

    public Uri Address { get; }

    public HttpClient Http { get; }

    /// <summary>Bytes that came over the wire, without those of circuits.</summary>
    public long Received => _counted.Received;

    public static async Task<Visitor> SignInAsync(Uri address, string email)
    {
        var visitor = new Visitor(address, new CookieContainer());
        using var form = new FormUrlEncodedContent(
            [new("__RequestVerificationToken", await visitor.TokenAsync()), new("email", email), new("sandi", Portal.Password)]);
        using var answer = await visitor.Http.PostAsync(new Uri("masuk", UriKind.Relative), form);
        return answer.Headers.Location?.OriginalString == "/" ? visitor : throw new InvalidOperationException($"{email} was not let in.");
    }

    /// <summary>The same person at another screen, on connections of its own.</summary>
    public Visitor Again() => new(Address, _cookies);

    /// <summary>A circuit's connection is counted for itself.</summary>
    public SocketsHttpHandler HandlerFor(CountedConnection connection) => connection.Handler(_cookies);

    /// <summary>As an admin brings a sheet of another portal: gives the address of the draft that it becomes.</summary>
    public async Task<string> ImportAsync(byte[] sheet)
    {
        using var form = new MultipartFormDataContent { { new StringContent("Renja"), "jenis" }, { new ByteArrayContent(sheet), "berkas", "lembar.json" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "sop/impor") { Content = form };
        request.Headers.Add("RequestVerificationToken", await TokenAsync());
        using var answer = await Http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("url").GetString()!;
    }

    public void Dispose() => Http.Dispose();

    private async Task<string> TokenAsync() =>
        WebUtility.HtmlDecode(TokenField().Match(await Http.GetStringAsync(new Uri("masuk", UriKind.Relative))).Groups["token"].Value);

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TokenField();
}
