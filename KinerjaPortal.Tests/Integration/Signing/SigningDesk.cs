using System.Security.Cryptography.X509Certificates;
using System.Text;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Infrastructure.Pdf;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Persistence.Rows;
using KinerjaPortal.Infrastructure.Signing;
using KinerjaPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Tests.Integration.Signing;

/// <summary>A portal that signs for an office, by a clock that a test sets ahead, and a folder in which others verify.</summary>
internal sealed class SigningDesk : IAsyncDisposable
{
    private readonly Node _node;

    private SigningDesk(Node node)
    {
        _node = node;
        Authority = new OfficeAuthority(node.Get<IDbContextFactory<PortalContext>>(), node.Get<WriteGate>(), node.Get<PrivateKeys>(), Clock);
        Signer = new PortalSigner(Authority);
    }

    public static byte[] Words { get; } = Encoding.UTF8.GetBytes("Rencana Kerja 2027\r\nKecamatan Kelara\n");

    public TestClock Clock { get; } = new();

    public TempFolder Folder { get; } = new();

    public OfficeAuthority Authority { get; }

    public IDocumentSigner Signer { get; }

    public Node Node => _node;

    /// <summary>The Camat of Kelara; a new office at each call of this property would have another authority.</summary>
    public Signatory Camat { get; } = new(
        Guid.NewGuid(), "Kecamatan Kelara", "Kabupaten Jeneponto", Guid.NewGuid(), "Drs. H. Abdul Rahman, M.Si.", "197003121994031005", Guid.NewGuid(), "Camat", AssignmentKind.Definitif);

    /// <param name="file">A database that is there already, for a second node on it.</param>
    public static async Task<SigningDesk> OpenAsync(string? file = null) => new(await Node.OpenAsync(file));

    public SigningRequest Request(Signatory? signatory = null, byte[]? content = null, string mediaType = "text/plain") =>
        new(content ?? Words, mediaType, signatory ?? Camat, Clock.GetUtcNow(), "Disahkan", new SignatureAppearance(["Camat Kelara"], null, null));

    public async Task<SigningResult.Signed> SignAsync(Signatory? signatory = null, byte[]? content = null, string mediaType = "text/plain") =>
        Assert.IsType<SigningResult.Signed>(await Signer.SignAsync(Request(signatory, content, mediaType), TestContext.Current.CancellationToken));

    public async Task<X509Certificate2> CertificateAsync(Signatory? signatory = null)
    {
        using var identity = await Authority.ForAsync(signatory ?? Camat, TestContext.Current.CancellationToken);
        return X509CertificateLoader.LoadCertificate(identity.Signer.RawData);
    }

    public async Task<IReadOnlyList<SigningCertificateRow>> RowsAsync()
    {
        await using var db = _node.Database();
        return await db.SigningCertificates.AsNoTracking().OrderBy(row => row.Holder).ThenBy(row => row.Generation).ToListAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Writes the file of an office's authority as its admin downloads it.</summary>
    public async Task<string> PemAsync(Guid? opdId = null)
    {
        var pem = await _node.Get<CertificateRegister>().AuthoritiesPemAsync(opdId ?? Camat.OpdId, TestContext.Current.CancellationToken);
        return await FileAsync($"ca-{opdId ?? Camat.OpdId:N}.pem", Encoding.ASCII.GetBytes(pem!));
    }

    public async Task<string> FileAsync(string name, byte[] content)
    {
        await File.WriteAllBytesAsync(Folder.File(name), content, TestContext.Current.CancellationToken);
        return name;
    }

    /// <summary>The command of the admin's page; with <c>-cades</c> openssl holds the certificate against what was signed of it, too.</summary>
    public async Task<ToolAnswer> VerifyAsync(byte[] cms, byte[] content, string pem, params string[] more) => await Tool.RunAsync(
        Folder,
        "openssl",
        [
            "cms", "-verify", "-binary", "-cades", "-inform", "DER", "-in", await FileAsync("tanda-tangan.p7s", cms),
            "-content", await FileAsync("isi", content), "-CAfile", pem, "-out", "isi-terbaca", .. more,
        ]);

    public async ValueTask DisposeAsync()
    {
        await _node.DisposeAsync();
        Folder.Dispose();
    }
}
