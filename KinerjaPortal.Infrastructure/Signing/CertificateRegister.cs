using System.Security.Cryptography.X509Certificates;
using KinerjaPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Signing;

/// <summary>What an office's authority is and to whom it has given certificates. Reads only, and never a key.</summary>
public sealed class CertificateRegister(IDbContextFactory<PortalContext> contexts)
{
    /// <summary>Newest first: authorities, then what they issued. Nothing before somebody of the office has signed.</summary>
    public async Task<IReadOnlyList<IssuedCertificate>> OfAsync(Guid opdId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await db.SigningCertificates
            .Where(row => row.OpdId == opdId)
            .Select(row => new { row.Holder, row.Generation, row.SerialNumber, row.Thumbprint, row.Certificate, row.NotBefore, row.NotAfter })
            .ToListAsync(cancellationToken);
        var latest = rows.GroupBy(row => row.Holder).ToDictionary(held => held.Key, held => held.Max(row => row.Generation));
        return
        [
            .. rows
                .OrderByDescending(row => row.Holder == OfficeAuthority.AuthorityHolder)
                .ThenByDescending(row => row.NotBefore)
                .Select(row =>
                {
                    using var certificate = X509CertificateLoader.LoadCertificate(row.Certificate);
                    return new IssuedCertificate(
                        CertificateNames.CommonName(certificate.SubjectName) ?? certificate.Subject,
                        CertificateNames.Post(certificate.SubjectName),
                        row.Holder == OfficeAuthority.AuthorityHolder,
                        IsLatest: row.Generation == latest[row.Holder],
                        row.SerialNumber,
                        row.Thumbprint,
                        row.NotBefore,
                        row.NotAfter);
                }),
        ];
    }

    /// <summary>Every authority that the office has had, in PEM and newest first, so that old signatures are verified by the same file; null before the first.</summary>
    public async Task<string?> AuthoritiesPemAsync(Guid opdId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var authorities = await db.SigningCertificates
            .Where(row => row.OpdId == opdId && row.Holder == OfficeAuthority.AuthorityHolder)
            .OrderByDescending(row => row.Generation)
            .Select(row => row.Certificate)
            .ToListAsync(cancellationToken);
        return authorities.Count == 0 ? null : string.Concat(authorities.Select(Pem));
    }

    private static string Pem(byte[] der)
    {
        using var certificate = X509CertificateLoader.LoadCertificate(der);
        return certificate.ExportCertificatePem() + "\n";
    }
}

/// <param name="Name">The person, or the authority itself.</param>
/// <param name="Post">With Plt. or Plh. before it; null for an authority.</param>
/// <param name="IsLatest">False where a newer one was issued to the same person, post and kind.</param>
/// <param name="Thumbprint">SHA-256, hexadecimal in lower case.</param>
public sealed record IssuedCertificate(
    string Name,
    string? Post,
    bool IsAuthority,
    bool IsLatest,
    string SerialNumber,
    string Thumbprint,
    DateTimeOffset NotBefore,
    DateTimeOffset NotAfter);
