using System.Net;
using System.Text.RegularExpressions;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration.Account;

/// <summary>A browser without its screen that goes to Microsoft and back, step by step.</summary>
internal sealed partial class EntraBrowser : IDisposable
{
    private readonly HttpClientHandler _handler = new() { AllowAutoRedirect = false };

    public EntraBrowser(Uri portal) => Http = new HttpClient(_handler) { BaseAddress = portal, Timeout = Eventually.Patience };

    public HttpClient Http { get; }

    /// <summary>All the way: the button, Microsoft's page, back, and to where the portal then leads.</summary>
    public async Task<Landing> SignInAsync(string kembali = "/")
    {
        var form = await ComeToMicrosoftAsync(kembali);
        return await LandAsync(await PostAsync(form.Action, form.Fields));
    }

    /// <summary>As far as Microsoft's form, which the browser would send on by itself.</summary>
    public async Task<(string Action, Dictionary<string, string> Fields)> ComeToMicrosoftAsync(string kembali = "/")
    {
        using var away = await PressAsync(kembali);
        Assert.Equal(HttpStatusCode.Redirect, away.StatusCode);
        var page = await Http.GetStringAsync(away.Headers.Location);
        return (
            WebUtility.HtmlDecode(Action().Match(page).Groups["action"].Value),
            Input().Matches(page).ToDictionary(input => input.Groups["name"].Value, input => WebUtility.HtmlDecode(input.Groups["value"].Value)));
    }

    /// <summary>Presses the button on the sign-in page.</summary>
    public async Task<HttpResponseMessage> PressAsync(string kembali = "/")
    {
        var token = await TokenAsync();
        return await PostAsync("masuk/entra", new() { ["__RequestVerificationToken"] = token, ["kembali"] = kembali });
    }

    public async Task<HttpResponseMessage> PostAsync(string address, Dictionary<string, string> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        return await Http.PostAsync(new Uri(address, UriKind.RelativeOrAbsolute), content);
    }

    /// <summary>Follows an answer to the page it leads to.</summary>
    public async Task<Landing> LandAsync(HttpResponseMessage answer)
    {
        var path = answer.RequestMessage!.RequestUri!.PathAndQuery;
        while (answer.StatusCode is HttpStatusCode.Redirect)
        {
            var next = new Uri(answer.RequestMessage!.RequestUri!, answer.Headers.Location!);
            answer.Dispose();
            path = next.PathAndQuery;
            answer = await Http.GetAsync(next);
        }

        using (answer)
        {
            return new Landing(path, answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
        }
    }

    /// <summary>Whether the pages know somebody.</summary>
    public async Task<bool> IsSignedInAsync()
    {
        using var answer = await Http.GetAsync(new Uri("sop", UriKind.Relative));
        return answer.StatusCode == HttpStatusCode.OK;
    }

    public async Task SignOutAsync()
    {
        using var answer = await PostAsync("keluar", new() { ["__RequestVerificationToken"] = await TokenAsync() });
        Assert.Equal("/masuk", answer.Headers.Location?.OriginalString);
    }

    public void Dispose()
    {
        Http.Dispose();
        _handler.Dispose();
    }

    private async Task<string> TokenAsync() =>
        WebUtility.HtmlDecode(Token().Match(await Http.GetStringAsync(new Uri("masuk", UriKind.Relative))).Groups["token"].Value);

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();

    [GeneratedRegex("action=\"(?<action>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Action();

    [GeneratedRegex("<input name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Input();
}

/// <summary>The page on which somebody ends.</summary>
internal sealed record Landing(string Path, HttpStatusCode Status, string Page);
