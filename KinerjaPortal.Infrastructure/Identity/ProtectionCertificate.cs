using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using KinerjaPortal.Infrastructure.Persistence;
using Microsoft.Extensions.Configuration;

namespace KinerjaPortal.Infrastructure.Identity;

/// <summary>
/// The certificate that seals the Data Protection keys, and through them the offices' signing keys. It lies outside of the database, so that
/// whoever has the database alone can sign nothing and make no cookie.
/// </summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Own">Seals from now on.</param>
/// <param name="Former">Only open what they sealed.</param>
/// <param name="IsNew">Whether it was made just now, because none was there.</param>
public sealed record ProtectionCertificate(string Path, X509Certificate2 Own, IReadOnlyList<X509Certificate2> Former, bool IsNew)
{
    private const string Section = "DataProtection";
    private const string UsualPath = "data/kunci/perlindungan.pfx";

    // A certificate that nobody checks against a clock: it is a key with a name, and is exchanged and not renewed.
    private const int Years = 100;
    private const int KeySize = 3072;

    public IEnumerable<X509Certificate2> All => [Own, .. Former];

    /// <exception cref="SettingsException">It cannot be read or made; the message says which and why, and never a password.</exception>
    public static ProtectionCertificate Read(IConfiguration configuration, string contentRoot)
    {
        var section = configuration.GetSection(Section);
        var given = section["CertificatePath"];
        var path = System.IO.Path.GetFullPath(System.IO.Path.Combine(contentRoot, string.IsNullOrWhiteSpace(given) ? UsualPath : given));
        if (IsServed(path, contentRoot))
        {
            throw new SettingsException($"Pengaturan {Section}:CertificatePath berisi \"{given}\", yang dapat dibuka siapa pun lewat peramban. Pilih tempat di luar wwwroot.");
        }

        var password = section["CertificatePassword"];
        var isNew = !File.Exists(path);
        if (isNew)
        {
            Make(path, password);
        }

        return new ProtectionCertificate(
            path, Load(path, password),
            [.. section.GetSection("FormerCertificates").GetChildren().Select(former =>
                Load(System.IO.Path.GetFullPath(System.IO.Path.Combine(contentRoot, former["Path"] ?? "")), former["Password"]))],
            isNew);
    }

    private static X509Certificate2 Load(string path, string? password)
    {
        try
        {
            // On macOS alone a key cannot stay in memory.
            var certificate = X509CertificateLoader.LoadPkcs12FromFile(
                path, password, OperatingSystem.IsMacOS() ? X509KeyStorageFlags.DefaultKeySet : X509KeyStorageFlags.EphemeralKeySet);
            using var key = certificate.GetRSAPrivateKey();
            return key is not null
                ? certificate
                : throw new SettingsException($"Sertifikat {path} tidak memuat kunci privat RSA. Isilah {Section}:CertificatePath dengan berkas .pfx yang memuatnya.");
        }
        catch (Exception fault) when (fault is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new SettingsException(
                $"Sertifikat pelindung kunci tidak dapat dibaca: {path}. Penyebab: {fault.Message} Periksa {Section}:CertificatePath, {Section}:CertificatePassword, dan hak baca atas berkasnya.",
                fault);
        }
    }

    /// <summary>Whole or not at all, also where two nodes that share the folder start at once: the first one's counts.</summary>
    private static void Make(string path, string? password)
    {
        try
        {
            OwnerOnly.CreateFolder(System.IO.Path.GetDirectoryName(path)!);
            var unfinished = $"{path}-{Guid.NewGuid():N}";
            using (var file = OwnerOnly.Create(unfinished))
            {
                file.Write(NewPfx(password));
                file.Flush(flushToDisk: true);
            }

            try
            {
                File.Move(unfinished, path, overwrite: false);
            }
            catch (IOException) when (File.Exists(path))
            {
                File.Delete(unfinished);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException(
                $"Sertifikat pelindung kunci belum ada dan tidak dapat dibuat: {path}. Penyebab: {fault.Message} "
                + $"Tanpa itu portal tidak dijalankan, karena kunci tanda tangan akan terbaca dari basis data saja. Isilah {Section}:CertificatePath dengan tempat yang dapat ditulisi portal.",
                fault);
        }
    }

    private static byte[] NewPfx(string? password)
    {
        using var key = RSA.Create(KeySize);
        var now = DateTimeOffset.UtcNow;
        using var certificate = new CertificateRequest("CN=KinerjaPortal", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(now.AddDays(-1), now.AddYears(Years));
        return certificate.Export(X509ContentType.Pfx, password);
    }

    private static bool IsServed(string path, string contentRoot)
    {
        var relative = System.IO.Path.GetRelativePath(System.IO.Path.Combine(contentRoot, "wwwroot"), path);
        return !relative.StartsWith("..", StringComparison.Ordinal) && !System.IO.Path.IsPathRooted(relative);
    }
}
