using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace KinerjaPortal.Infrastructure.Signing.Bsre;

/// <summary>
/// Speaks HTTP with the esign client service of BSrE that a region runs in its own network. Its manual (Petunjuk Teknis API Esign
/// Client Service, version 1 of the API) could not be read where this was written; what stands here is read from public clients, which agree:
/// github.com/Diskominfotik-Banda-Aceh/E-Sign-BSrE-PHP (src/ESignBsre.php) and github.com/pemkotbekasi/node-esign-BSrE (README.md).
/// It is confirmed by no official document, and by nothing but our own stand-in of the service.
/// <para>
/// NIK and passphrase pass through and stay nowhere. So there is no <c>IHttpClientFactory</c>, which writes addresses to the log (the
/// status of a NIK has it in its address), no redirect that could carry them elsewhere, no cookie and no activity with an address in it.
/// </para>
/// </summary>
internal sealed partial class BsreClient : IDisposable
{
    private const int LeastOwnCode = 1000;
    private const int NotRegistered = 2011;
    private const int WrongPassphrase = 2031;

    /// <summary>Signatures with their chain, time stamp and appearance make a PDF larger by less than this.</summary>
    private const long RoomForSignatures = 16L * 1024 * 1024;

    private readonly HttpClient _http;

    public BsreClient(BsreSettings settings)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ActivityHeadersPropagator = null,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
        _http = new HttpClient(handler)
        {
            // Without the slash a path in the address of the service would be lost.
            BaseAddress = new Uri(settings.Url.AbsoluteUri.TrimEnd('/') + "/"),
            Timeout = settings.Timeout,
            MaxResponseContentBufferSize = IDocumentSigner.LargestContent + RoomForSignatures,
        };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{settings.User}:{settings.Password}")));
    }

    /// <summary>Asks for the certificate of a person. Changes nothing, so without an answer certainly nothing was signed.</summary>
    public async Task<BsreAnswer<BsreStatus>> StatusAsync(SigningCredential credential, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"api/user/status/{credential.Nik}");
        var (response, _) = await SendAsync(request, cancellationToken);
        using (response)
        {
            return response switch
            {
                null => new SigningFault.ServiceDown(),
                { StatusCode: HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden } => new SigningFault.PortalNotKnown(),
                { StatusCode: HttpStatusCode.NotFound } => new SigningFault.NotEnrolled(),
                { IsSuccessStatusCode: false } => new SigningFault.ServiceDown(),
                _ => StatusOf(await response.Content.ReadAsByteArrayAsync(cancellationToken)),
            };
        }
    }

    /// <summary>Has the PDF signed, once.</summary>
    public async Task<BsreAnswer<byte[]>> SignAsync(byte[] pdf, SigningCredential credential)
    {
        using var form = new MultipartFormDataContent
        {
            { Field(credential.Nik), "\"nik\"" },
            { Field(credential.Passphrase), "\"passphrase\"" },

            // Where a picture would not cover the text the service cannot know. The lembar pengesahan shows who signed.
            { Field("invisible"), "\"tampilan\"" },
            { FileOf(pdf), "\"file\"", "\"dokumen.pdf\"" },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/sign/pdf") { Content = form };

        // On a connection of its own: one that lay idle may be dead, and then nobody knows whether the request went through. And whoever
        // waits for the page may leave, but the service signs all the same: it is waited for.
        request.Headers.ConnectionClose = true;
        var (response, wasSent) = await SendAsync(request, CancellationToken.None);
        using (response)
        {
            return response switch
            {
                null => wasSent ? new SigningFault.OutcomeUnknown() : new SigningFault.ServiceDown(),
                { IsSuccessStatusCode: true } => await SignedAsync(response),
                _ => Refusal(response.StatusCode, await response.Content.ReadAsByteArrayAsync()),
            };
        }
    }

    /// <summary>Has the service look at a signed PDF; no NIK and no passphrase is needed.</summary>
    public async Task<BsreAnswer<BsreVerdict>> VerifyAsync(byte[] pdf, CancellationToken cancellationToken)
    {
        using var form = new MultipartFormDataContent { { FileOf(pdf), "\"signed_file\"", "\"dokumen.pdf\"" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/sign/verify") { Content = form };
        var (response, _) = await SendAsync(request, cancellationToken);
        using (response)
        {
            return response switch
            {
                null => new SigningFault.ServiceDown(),
                { IsSuccessStatusCode: true } => VerdictOf(await response.Content.ReadAsByteArrayAsync(cancellationToken)),
                _ => Refusal(response.StatusCode, await response.Content.ReadAsByteArrayAsync(cancellationToken)),
            };
        }
    }

    public void Dispose() => _http.Dispose();

    /// <summary>No response where there was none; the faults of HTTP end here, because their text is for nobody.</summary>
    private async Task<(HttpResponseMessage? Response, bool WasSent)> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return (await _http.SendAsync(request, HttpCompletionOption.ResponseContentRead, cancellationToken), true);
        }
        catch (HttpRequestException fault)
        {
            return (null, fault.HttpRequestError is not (HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The time is over.
            return (null, true);
        }
    }

    /// <summary>The signed PDF itself, or its number under which it lies ready once.</summary>
    private async Task<BsreAnswer<byte[]>> SignedAsync(HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsByteArrayAsync();
        if (body.AsSpan().StartsWith("%PDF"u8))
        {
            return body;
        }

        if (!response.Headers.TryGetValues("id_dokumen", out var numbers) || numbers.FirstOrDefault() is not { Length: > 0 } number)
        {
            return new SigningFault.BadAnswer();
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, $"api/sign/download/{Uri.EscapeDataString(number)}");
        var (download, _) = await SendAsync(request, CancellationToken.None);
        using (download)
        {
            // It is signed by now, and lies there.
            return download is { IsSuccessStatusCode: true } ? await download.Content.ReadAsByteArrayAsync() : new SigningFault.OutcomeUnknown();
        }
    }

    private static BsreAnswer<BsreStatus> StatusOf(byte[] body) =>
        Read(body) is { } json ? new BsreStatus(Number(json, "status_code"), Text(json, "status")?.ToUpperInvariant() ?? "") : new SigningFault.ServiceDown();

    private static BsreAnswer<BsreVerdict> VerdictOf(byte[] body)
    {
        if (Read(body) is not { } json)
        {
            return new SigningFault.BadAnswer();
        }

        var signed = json.TryGetProperty("details", out var details) && details.ValueKind == JsonValueKind.Array ? details.EnumerateArray() : default;
        return new BsreVerdict(
            Number(json, "jumlah_signature") ?? 0,
            Text(json, "summary"),
            Text(json, "notes"),
            [
                .. signed.Select(one => new BsreSigned(
                    one.TryGetProperty("info_signer", out var signer) ? Text(signer, "signer_name") ?? "" : "",
                    one.TryGetProperty("signature_document", out var document)
                        && document.TryGetProperty("document_integrity", out var whole) && whole.ValueKind == JsonValueKind.True)),
            ]);
    }

    private static SigningFault Refusal(HttpStatusCode status, byte[] body)
    {
        var code = Read(body) is { } json ? Code(json) : null;
        return (status, code) switch
        {
            (_, WrongPassphrase) => new SigningFault.WrongCredential(),
            (_, NotRegistered) => new SigningFault.NotEnrolled(),
            (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden, _) => new SigningFault.PortalNotKnown(),
            (HttpStatusCode.ServiceUnavailable, _) => new SigningFault.ServiceDown(),
            ( >= HttpStatusCode.InternalServerError, null) => new SigningFault.OutcomeUnknown(),
            _ => new SigningFault.ServiceRefused(code),
        };
    }

    /// <summary>Some versions give their number as <c>status_code</c>, others behind the sentence: "User tidak terdaftar 2011".</summary>
    private static int? Code(JsonElement json) => Number(json, "status_code") switch
    {
        >= LeastOwnCode and var own => own,
        _ when Text(json, "error") is { } sentence && LastNumber().Match(sentence) is { Success: true } last => int.Parse(last.ValueSpan, CultureInfo.InvariantCulture),
        _ => null,
    };

    private static JsonElement? Read(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Object ? json.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static int? Number(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null;

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static StringContent Field(string value) => new(value, Encoding.UTF8);

    private static ByteArrayContent FileOf(byte[] pdf)
    {
        var content = new ByteArrayContent(pdf);
        content.Headers.ContentType = new MediaTypeHeaderValue(SigningRequest.PdfMediaType);
        return content;
    }

    [GeneratedRegex("[1-9][0-9]{3}(?=[^0-9]*$)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex LastNumber();
}
