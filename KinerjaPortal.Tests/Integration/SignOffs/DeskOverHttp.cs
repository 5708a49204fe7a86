using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Tests.Integration.Documents;
using KinerjaPortal.Tests.Integration.Exchange;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration.SignOffs;

/// <summary>The desk at which a filed RENJA waits for its signature, as the page's script speaks to it.</summary>
internal sealed class DeskOverHttp(FiledRenja portal, SignedInBrowser browser, Guid runId) : IDisposable
{
    public static async Task<DeskOverHttp> OpenAsync(FiledRenja portal, string post = Renja.Kaban) => new(
        portal, await SignedInBrowser.OpenAsync(portal.Address, $"{post}@{Renja.Opd}.demo"), (await portal.CycleAsync()).Current!.Id);

    /// <param name="type">Null sends no type at all.</param>
    public Task<HttpResponseMessage> DrawAsync(byte[] png, string? type = "image/png", bool withToken = true)
    {
        var content = new ByteArrayContent(png);
        content.Headers.ContentType = type is null ? null : new MediaTypeHeaderValue(type);
        return SendAsync(HttpMethod.Put, "goresan", content, withToken);
    }

    public Task<HttpResponseMessage> ShowDrawingAsync() => SendAsync(HttpMethod.Get, "goresan", content: null, withToken: false);

    public Task<HttpResponseMessage> ShowKeptAsync() => SendAsync(HttpMethod.Get, "goresan/tersimpan", content: null, withToken: false);

    public async Task<Guid> DrawnAsync()
    {
        using var answer = await DrawAsync(DrawnSignatures.Png());
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("inkId").GetGuid();
    }

    public Task<HttpResponseMessage> SignAsync(
        FiledFile file, Guid? inkId, string key = "a", string password = PortalApi.Password, string? sha256 = null, bool withToken = true) =>
        SendAsync(
            HttpMethod.Post, "tanda-tangan",
            JsonContent.Create(new { key, fileId = file.Id, sha256 = sha256 ?? file.Sha256, inkId, password }), withToken);

    public async Task<DocumentCycle> CycleAsync() => await portal.CycleAsync();

    public void Dispose() => browser.Dispose();

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string what, HttpContent? content, bool withToken)
    {
        var request = new HttpRequestMessage(method, $"pengesahan/{portal.CycleId}/{runId}/{what}") { Content = content };
        if (withToken)
        {
            request.Headers.Add("RequestVerificationToken", browser.Token);
        }

        return browser.Http.SendAsync(request);
    }
}
