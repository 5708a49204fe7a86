using System.Text;
using KinerjaPortal.Infrastructure.Pdf;
using KinerjaPortal.Infrastructure.Signing;
using KinerjaPortal.Infrastructure.Signing.Bsre;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KinerjaPortal.Tests.Integration.Signing;

/// <summary>A portal that is set to have a BSrE service sign, and all that it logs.</summary>
internal sealed class BsreDesk : IAsyncDisposable
{
    private readonly IHost _host;

    private BsreDesk(IHost host, WrittenLog log, BsreStandIn service)
    {
        _host = host;
        Log = log;
        Service = service;
    }

    public static byte[] Pdf { get; } = Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\n%%EOF\n");

    public WrittenLog Log { get; }

    public BsreStandIn Service { get; }

    public IDocumentSigner Signer => _host.Services.GetRequiredService<IDocumentSigner>();

    public BsreClient Client => _host.Services.GetRequiredService<BsreClient>();

    /// <param name="address">Another address than the stand-in's.</param>
    public static async Task<BsreDesk> OpenAsync(Uri? address = null, string password = BsreStandIn.Password, int timeoutSeconds = 30)
    {
        var service = await BsreStandIn.StartAsync();
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(
        [
            new("Signing:Signer", "Bsre"),
            new("Signing:Bsre:Url", (address ?? service.Address).AbsoluteUri),
            new("Signing:Bsre:User", BsreStandIn.User),
            new("Signing:Bsre:Password", password),
            new("Signing:Bsre:TimeoutSeconds", $"{timeoutSeconds}"),
        ]);
        var log = new WrittenLog();
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(log);
        builder.AddSigning();
        return new BsreDesk(builder.Build(), log, service);
    }

    public Task<SigningResult> SignAsync(
        string nik = BsreStandIn.Nik, string passphrase = BsreStandIn.Passphrase, byte[]? content = null, string mediaType = "application/pdf") =>
        SignAsync(new SigningCredential(nik, passphrase), content, mediaType);

    public Task<SigningResult> SignAsync(SigningCredential? credential, byte[]? content = null, string mediaType = "application/pdf") => Signer.SignAsync(
        new SigningRequest(
            content ?? Pdf,
            mediaType,
            new Signatory(Guid.NewGuid(), "Kecamatan Kelara", "Kabupaten Jeneponto", Guid.NewGuid(), "Abdul Rahman", null, Guid.NewGuid(), "Camat", default),
            DateTimeOffset.UtcNow,
            "Disahkan",
            new SignatureAppearance([], null, null),
            credential),
        TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        _host.Dispose();
        await Service.DisposeAsync();
    }
}
