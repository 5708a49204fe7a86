using System.Collections.Concurrent;
using System.Text;
using System.Xml.Linq;
using KinerjaPortal.Infrastructure.Persistence.Rows;
using KinerjaPortal.Tests.Support;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Integration.Identity;

/// <summary>Whoever has the database alone has no key of it: they are sealed by a certificate that lies elsewhere.</summary>
public sealed class ProtectionCertificateTests : IDisposable
{
    private const string Purpose = "KinerjaPortal.Signing.PrivateKeys";

    private readonly TempFolder _folder = new();

    [Fact]
    public async Task The_first_start_makes_a_certificate_that_its_user_alone_can_read_and_tells_where_it_lies()
    {
        using var portal = Start();
        await portal.ListeningAsync();

        var certificate = _folder.File("data/kunci/perlindungan.pfx");
        Assert.True(File.Exists(certificate));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(certificate));
        }

        await Eventually.TrueAsync(() => portal.Output.Contains($"Sertifikat pelindung kunci dibuat: {certificate}", StringComparison.Ordinal), "the log says it");
    }

    [Fact]
    public async Task Every_key_that_the_portal_makes_lies_sealed_in_the_database()
    {
        await using var node = await Node.OpenAsync();

        var sealedText = node.Get<IDataProtectionProvider>().CreateProtector(Purpose).Protect("kunci kantor");

        await using var db = node.Database();
        var xml = Assert.Single(await db.ProtectionKeys.Select(key => key.Xml).ToListAsync());
        Assert.Contains("encryptedSecret", xml, StringComparison.Ordinal);
        Assert.DoesNotContain("<masterKey", xml, StringComparison.Ordinal);
        await using var another = await node.OpenAnotherAsync();
        Assert.Equal("kunci kantor", another.Get<IDataProtectionProvider>().CreateProtector(Purpose).Unprotect(sealedText));
    }

    /// <summary>The office updates: nobody is signed out, every signature can still be made, and the open key is gone from the file.</summary>
    [Fact]
    public async Task A_key_that_a_release_before_left_open_goes_on_opening_what_it_closed_and_is_sealed()
    {
        await using var node = await Node.OpenAsync();
        var (xml, sealedText) = KeyOfAReleaseBefore("kunci kantor");
        await using (var db = node.Database())
        {
            db.ProtectionKeys.Add(new ProtectionKeyRow { Name = "lama", Xml = xml });
            await db.SaveChangesAsync();
        }

        var master = XElement.Parse(xml).Descendants("value").Single().Value;
        Assert.Contains(master, await FileAsync(node.DatabaseFile), StringComparison.Ordinal);

        await using var updated = await node.OpenAnotherAsync();

        Assert.Equal("kunci kantor", updated.Get<IDataProtectionProvider>().CreateProtector(Purpose).Unprotect(sealedText));
        Assert.DoesNotContain(master, await FileAsync(node.DatabaseFile), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_node_with_another_certificate_does_not_start_and_says_which_it_needs()
    {
        using (var first = Start())
        {
            await first.ListeningAsync();
            first.Kill();
        }

        using var second = Start(("DataProtection:CertificatePath", _folder.File("lain.pfx")));

        Assert.Equal(1, await second.ExitCodeAsync());
        await Eventually.TrueAsync(() => second.Errors.Contains("dienkripsi dengan sertifikat lain", StringComparison.Ordinal), $"it says so; it said: {second.Errors}");
    }

    [Fact]
    public async Task The_certificate_is_exchanged_where_the_former_is_still_named()
    {
        using (var first = Start())
        {
            await first.ListeningAsync();
            first.Kill();
        }

        using var second = Start(
            ("DataProtection:CertificatePath", _folder.File("baru.pfx")), ("DataProtection:CertificatePassword", "rahasia baru"),
            ("DataProtection:FormerCertificates:0:Path", _folder.File("data/kunci/perlindungan.pfx")));

        await second.ListeningAsync();
    }

    [Theory]
    [InlineData("catatan/perlindungan.pfx", "tidak dapat dibuat")]
    [InlineData("catatan", "tidak dapat dibaca")]
    [InlineData("wwwroot/kunci.pfx", "di luar wwwroot")]
    public async Task Without_one_the_portal_does_not_start(string path, string said)
    {
        await File.WriteAllTextAsync(_folder.File("catatan"), "bukan sertifikat", TestContext.Current.CancellationToken);

        using var portal = Start(("environment", "Production"), ("DataProtection:CertificatePath", _folder.File(path)));

        Assert.Equal(1, await portal.ExitCodeAsync());
        await Eventually.TrueAsync(() => portal.Errors.Contains(said, StringComparison.Ordinal), $"it says {said}; it said: {portal.Errors}");
    }

    public void Dispose() => _folder.Dispose();

    private PortalProcess Start(params ReadOnlySpan<(string Name, string Value)> settings) =>
        PortalProcess.Start(_folder.Path, [("ConnectionStrings:Kinerja", $"Data Source={_folder.File("kinerja.db")}"), .. settings]);

    /// <summary>Everything of it that is on the disk.</summary>
    private static async Task<string> FileAsync(string database)
    {
        SqliteConnection.ClearAllPools();
        var text = new StringBuilder();
        foreach (var file in (string[])[database, $"{database}-wal"])
        {
            if (File.Exists(file))
            {
                text.Append(Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file)));
            }
        }

        return text.ToString();
    }

    private static (string Xml, string Sealed) KeyOfAReleaseBefore(string secret)
    {
        var kept = new Kept();
        var services = new ServiceCollection();
        services.AddDataProtection().SetApplicationName("KinerjaPortal");
        services.Configure<KeyManagementOptions>(options => options.XmlRepository = kept);
        using var provider = services.BuildServiceProvider();
        var sealedText = provider.GetRequiredService<IDataProtectionProvider>().CreateProtector(Purpose).Protect(secret);
        return (Assert.Single(kept.Elements).ToString(SaveOptions.DisableFormatting), sealedText);
    }

    private sealed class Kept : IXmlRepository
    {
        public ConcurrentQueue<XElement> Elements { get; } = new();

        public IReadOnlyCollection<XElement> GetAllElements() => Elements;

        public void StoreElement(XElement element, string friendlyName) => Elements.Enqueue(element);
    }
}
