using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using KinerjaPortal.Infrastructure.Signing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KinerjaPortal.Tests.Integration.Signing;

/// <summary>
/// Stands for the BSrE client service of a region: real HTTP on this machine, the addresses, fields and answers that public clients
/// know (see <c>BsreClient</c>), and real signatures with certificates of its own.
/// </summary>
internal sealed class BsreStandIn : IAsyncDisposable
{
    public const string User = "portal";
    public const string Password = "sandi-layanan-9137";
    public const string Nik = "7304014312700001";
    public const string Passphrase = "Frasa&Rahasia é 100%";

    private static readonly string s_account = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{User}:{Password}"));

    private readonly WebApplication _app;
    private readonly SigningIdentity _identity = NewIdentity();
    private readonly ConcurrentDictionary<string, byte[]> _ready = [];

    private BsreStandIn(WebApplication app)
    {
        _app = app;
        app.Use(AskForAccountAsync);
        app.MapGet("/api/user/status/{nik}", Status);
        app.MapPost("/api/sign/pdf", (Delegate)SignAsync).DisableAntiforgery();
        app.MapPost("/api/sign/verify", Verify).DisableAntiforgery();
        app.MapGet("/api/sign/download/{id}", (string id) => _ready.TryRemove(id, out var pdf) ? Results.File(pdf, "application/pdf") : Results.NotFound());
    }

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public string Subject => _identity.Signer.Subject;

    /// <summary>What the service knows of the NIK; null for a NIK that it does not know.</summary>
    public string? StatusOfNik { get; set; } = "ISSUE";

    /// <summary>What happens instead of signing; the request has arrived by then.</summary>
    public Func<HttpContext, Task<IResult>>? Instead { get; set; }

    /// <summary>Answers with a number, under which the signed PDF is fetched.</summary>
    public bool GivesNumber { get; set; }

    /// <summary>What came to be signed.</summary>
    public ConcurrentQueue<IFormCollection> Asked { get; } = [];

    public byte[] LastFile { get; private set; } = [];

    public static async Task<BsreStandIn> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var standIn = new BsreStandIn(builder.Build());
        await standIn._app.StartAsync(TestContext.Current.CancellationToken);
        return standIn;
    }

    /// <summary>Signs as PDF has it: an update behind the file, whose signature covers everything but itself.</summary>
    public byte[] Sign(byte[] pdf)
    {
        const int Room = 8192;
        var head = Encoding.ASCII.GetBytes("\n9 0 obj\n<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached/ByteRange[0 AAAAAAAAAA BBBBBBBBBB CCCCCCCCCC]/Contents ");
        var tail = Encoding.ASCII.GetBytes(">>\nendobj\n%%EOF\n");
        var before = pdf.Length + head.Length;
        var text = Encoding.ASCII.GetString(head)
            .Replace("AAAAAAAAAA", $"{before,-10}", StringComparison.Ordinal)
            .Replace("BBBBBBBBBB", $"{before + 2 + (2 * Room),-10}", StringComparison.Ordinal)
            .Replace("CCCCCCCCCC", $"{tail.Length,-10}", StringComparison.Ordinal);
        byte[] first = [.. pdf, .. Encoding.ASCII.GetBytes(text)];
        var cms = CmsSignature.Over([.. first, .. tail], _identity, DateTimeOffset.UtcNow);
        return [.. first, .. Encoding.ASCII.GetBytes($"<{Convert.ToHexString(cms).PadRight(2 * Room, '0')}>"), .. tail];
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _identity.Dispose();
    }

    private static Task AskForAccountAsync(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Headers.Authorization == s_account)
        {
            return next(http);
        }

        http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }

    private IResult Status(string nik) => nik == Nik && StatusOfNik is { } status
        ? Results.Json(new { status_code = status == "ISSUE" ? 1111 : 1112, status, message = $"User dengan status {status}" })
        : Results.Json(new { status_code = 1110, status = "NOT_REGISTERED", message = "User belum terdaftar" });

    private async Task<IResult> SignAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync();
        Asked.Enqueue(form);
        using var file = new MemoryStream();
        await form.Files["file"]!.CopyToAsync(file);
        LastFile = file.ToArray();
        if (Instead is { } instead)
        {
            return await instead(http);
        }

        if (form["passphrase"] != Passphrase)
        {
            return Results.Json(new { error = "Passphrase anda salah", status_code = 2031 }, statusCode: StatusCodes.Status400BadRequest);
        }

        var signed = Sign(LastFile);
        if (!GivesNumber)
        {
            return Results.File(signed, "application/pdf");
        }

        _ready["dok-1"] = signed;
        http.Response.Headers["id_dokumen"] = "dok-1";
        return Results.Json(new { id_dokumen = "dok-1" });
    }

    private static IResult Verify(IFormFile signed_file) => Results.Json(new
    {
        nama_dokumen = signed_file.FileName,
        jumlah_signature = 1,
        notes = "Tanda tangan elektronik valid dan dokumen merupakan dokumen asli sejak ditandatangani",
        details = new[] { new { info_signer = new { signer_name = "Abdul Rahman" }, signature_document = new { document_integrity = true } } },
        summary = "DOCUMENT VALID !!!",
    });

    private static SigningIdentity NewIdentity()
    {
        using var authorityKey = RSA.Create(2048);
        using var key = RSA.Create(2048);
        var now = DateTimeOffset.UtcNow;
        var authority = CertificateIssue.Authority(new X500DistinguishedName("CN=Otoritas tiruan, C=ID"), now, authorityKey);
        using var signer = CertificateIssue.Signer(new X500DistinguishedName("CN=Abdul Rahman, C=ID"), now, key, authority);
        return new SigningIdentity(signer.CopyWithPrivateKey(key), authority);
    }
}
