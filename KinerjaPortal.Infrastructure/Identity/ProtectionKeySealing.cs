using System.Security.Cryptography.X509Certificates;
using System.Xml.Linq;
using KinerjaPortal.Infrastructure.Persistence;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace KinerjaPortal.Infrastructure.Identity;

/// <summary>
/// Seals the keys that a release before the certificate has left open in the database: they go on opening what they closed, and are no use to
/// whoever has the database alone. New ones are sealed by Data Protection itself.
/// </summary>
public sealed class ProtectionKeySealing(
    IDbContextFactory<PortalContext> contexts, DatabaseSettings settings, ProtectionCertificate certificate, ILogger<ProtectionKeySealing> log)
{
    // The form of https://github.com/dotnet/aspnetcore/blob/v10.0.0/src/DataProtection/DataProtection/src/XmlEncryption/XmlEncryptionExtensions.cs
    private static readonly XNamespace s_protection = "http://schemas.asp.net/2015/03/dataProtection";
    private static readonly XName s_mustBeSealed = s_protection + "requiresEncryption";
    private static readonly XName s_sealed = s_protection + "encryptedSecret";
    private static readonly XNamespace s_signature = "http://www.w3.org/2000/09/xmldsig#";

    /// <summary>While no other node starts, and before anything is protected.</summary>
    /// <exception cref="SettingsException">A key was sealed by a certificate that this node does not have.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (certificate.IsNew)
        {
            log.LogWarning(
                "Sertifikat pelindung kunci dibuat: {Path}. Simpan salinannya terpisah dari cadangan basis data; tanpa berkas itu tanda tangan portal tidak dapat dibuat lagi, "
                + "dan semua node portal harus memakai berkas yang sama.",
                certificate.Path);
        }

        OwnerOnly.Tighten(certificate.Path, log);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await db.ProtectionKeys.ToListAsync(cancellationToken);
        RequireOpenable(rows.Select(row => XElement.Parse(row.Xml)));
        var open = rows.Where(row => MustBeSealed(XElement.Parse(row.Xml)).Any()).ToList();
        if (open.Count == 0)
        {
            return;
        }

        // What was there is written over, and not left in a free page or in the log of writes.
        await db.Database.OpenConnectionAsync(cancellationToken);
        if (settings.Provider == DatabaseProvider.Sqlite)
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA secure_delete = ON;", cancellationToken);
        }

        foreach (var row in open)
        {
            db.Entry(row).Property(key => key.Xml).CurrentValue = Sealed(row.Xml);
        }

        await db.SaveChangesAsync(cancellationToken);
        if (settings.Provider == DatabaseProvider.Sqlite)
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE);", cancellationToken);
        }

        log.LogWarning(
            "{Count} kunci lama di basis data yang belum terenkripsi kini dienkripsi. Cadangan yang dibuat sebelum ini masih memuatnya terbuka (docs/running).", open.Count);
    }

    private void RequireOpenable(IEnumerable<XElement> keys)
    {
        var ours = certificate.All.Select(one => one.Thumbprint).ToHashSet(StringComparer.Ordinal);
        foreach (var sealing in keys.SelectMany(key => key.Descendants(s_signature + "X509Certificate")).Select(element => Convert.FromBase64String(element.Value)))
        {
            using var sealedBy = X509CertificateLoader.LoadCertificate(sealing);
            if (!ours.Contains(sealedBy.Thumbprint))
            {
                throw new SettingsException(
                    $"Kunci di basis data dienkripsi dengan sertifikat lain (sidik jari {sealedBy.Thumbprint}) daripada {certificate.Path} (sidik jari {certificate.Own.Thumbprint}). "
                    + "Salin berkas sertifikat dari node pertama atau dari simpanannya, dan isilah DataProtection:CertificatePath, atau sebutkan yang lama di DataProtection:FormerCertificates (docs/running).");
            }
        }
    }

    private string Sealed(string xml)
    {
        var key = XElement.Parse(xml);
        var encryptor = new CertificateXmlEncryptor(certificate.Own, NullLoggerFactory.Instance);
        foreach (var secret in MustBeSealed(key).ToList())
        {
            var closed = encryptor.Encrypt(new XElement(secret));
            secret.ReplaceWith(new XElement(
                s_sealed, new XAttribute("decryptorType", closed.DecryptorType.AssemblyQualifiedName!), closed.EncryptedElement));
        }

        return key.ToString(SaveOptions.DisableFormatting);
    }

    private static IEnumerable<XElement> MustBeSealed(XElement key) => key.DescendantsAndSelf().Where(element => (bool?)element.Attribute(s_mustBeSealed) == true);
}
