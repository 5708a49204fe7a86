using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace KinerjaPortal.Tests.Integration.Files;

/// <summary>Uploads as a client makes them over HTTP; it knows only the contract.</summary>
/// <param name="address"><c>api/v1/uploads</c>, or <c>unggahan</c> of the pages.</param>
/// <param name="token">The token of the pages' forms, where the address is theirs.</param>
internal sealed class UploadClient(HttpClient http, string address = "api/v1/uploads", string? token = null)
{
    public async Task<HttpResponseMessage> TryBeginAsync(string purpose, string name, long size, string fingerprint = "") =>
        await http.SendAsync(Request(HttpMethod.Post, address, JsonContent.Create(new { purpose, name, size, fingerprint })));

    /// <summary>Begins an upload, which must begin or go on.</summary>
    public async Task<UploadState> BeginAsync(string purpose, string name, long size, string fingerprint = "")
    {
        using var answer = await TryBeginAsync(purpose, name, size, fingerprint);
        Assert.True(answer.StatusCode is HttpStatusCode.Created or HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<UploadState>())!;
    }

    public Task<HttpResponseMessage> TryAppendAsync(Guid id, long offset, HttpContent piece)
    {
        var request = Request(HttpMethod.Patch, $"{address}/{id}", piece);
        request.Headers.Add("Upload-Offset", offset.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return http.SendAsync(request);
    }

    /// <summary>Sends a piece, which must be taken.</summary>
    public async Task<UploadState> AppendAsync(Guid id, long offset, HttpContent piece)
    {
        using var answer = await TryAppendAsync(id, offset, piece);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<UploadState>())!;
    }

    /// <summary>Sends a file from where it stopped to its end, in pieces.</summary>
    public async Task<UploadState> SendAsync(UploadState upload, GeneratedPhoto photo, long piece)
    {
        while (upload.Received < photo.Size)
        {
            upload = await AppendAsync(upload.Id, upload.Received, photo.Piece(upload.Received, Math.Min(piece, photo.Size - upload.Received)));
        }

        return upload;
    }

    public async Task<UploadState> FindAsync(Guid id) => (await http.GetFromJsonAsync<UploadState>($"{address}/{id}"))!;

    public async Task<HttpStatusCode> StatusOfAsync(Guid id)
    {
        using var answer = await http.GetAsync(new Uri($"{address}/{id}", UriKind.Relative));
        return answer.StatusCode;
    }

    public async Task<List<UploadState>> ListAsync(string purpose) => (await http.GetFromJsonAsync<List<UploadState>>($"{address}?purpose={purpose}"))!;

    public async Task<HttpStatusCode> CancelAsync(Guid id)
    {
        using var answer = await http.SendAsync(Request(HttpMethod.Delete, $"{address}/{id}", content: null));
        return answer.StatusCode;
    }

    /// <summary>The sentence of a refusal.</summary>
    public static async Task<string> SentenceAsync(HttpResponseMessage refusal) =>
        (await refusal.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString()!;

    private HttpRequestMessage Request(HttpMethod method, string path, HttpContent? content)
    {
        var request = new HttpRequestMessage(method, path) { Content = content };
        if (token is not null)
        {
            request.Headers.Add("RequestVerificationToken", token);
        }

        return request;
    }

    internal sealed record UploadState(Guid Id, string Purpose, string Name, long Size, long Received, bool Finished, string? Sha256, string? MediaType);
}
