using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Signing;

/// <summary>
/// The certificate authority of each office: made when somebody of the office signs for the first time, it gives certificates to
/// persons in posts. Nodes and requests that issue the same at once are told apart by the database: the first row stays.
/// </summary>
internal sealed class OfficeAuthority(IDbContextFactory<PortalContext> contexts, WriteGate gate, PrivateKeys keys, TimeProvider clock)
{
    public const string AuthorityHolder = "ca";

    /// <summary>With less than this left a certificate is issued anew before it is signed with.</summary>
    public static readonly TimeSpan RenewBefore = TimeSpan.FromDays(30);

    private const int AuthorityKeyBits = 3072;
    private const int SignerKeyBits = 2048;

    /// <summary>What the person signs with in this post now; issued where there is nothing yet, or nothing that still serves.</summary>
    public async Task<SigningIdentity> ForAsync(Signatory signatory, CancellationToken cancellationToken)
    {
        var name = CertificateNames.Of(signatory);
        var holder = $"{signatory.PersonId:N}/{signatory.PelaksanaId:N}/{signatory.Kind}";
        var row = await LatestOrNewAsync(
            signatory.OpdId,
            holder,
            latest => Serves(latest, name),
            async (generation, now) => Issue(await AuthorityAsync(signatory, cancellationToken), name, holder, generation, now),
            cancellationToken);
        return await OpenAsync(row, cancellationToken);
    }

    private bool Serves(SigningCertificateRow row, X500DistinguishedName name)
    {
        using var certificate = X509CertificateLoader.LoadCertificate(row.Certificate);

        // Somebody married, or the post was renamed: what is signed from now on says so.
        return row.NotAfter - clock.GetUtcNow() >= RenewBefore && certificate.SubjectName.RawData.AsSpan().SequenceEqual(name.RawData);
    }

    private Task<SigningCertificateRow> AuthorityAsync(Signatory signatory, CancellationToken cancellationToken) => LatestOrNewAsync(
        signatory.OpdId,
        AuthorityHolder,

        // Outlives whatever it issues, so that none of its certificates is cut short.
        latest => latest.NotAfter >= clock.GetUtcNow().AddYears(CertificateIssue.SignerYears),
        (generation, now) => Task.FromResult(NewAuthority(signatory, generation, now)),
        cancellationToken);

    private SigningCertificateRow NewAuthority(Signatory signatory, int generation, DateTimeOffset now)
    {
        using var key = RSA.Create(AuthorityKeyBits);
        using var certificate = CertificateIssue.Authority(CertificateNames.OfAuthority(signatory.OfficeName, signatory.Region), now, key);
        return Row(certificate, key, signatory.OpdId, AuthorityHolder, generation, issuer: null, now);
    }

    private SigningCertificateRow Issue(SigningCertificateRow authority, X500DistinguishedName name, string holder, int generation, DateTimeOffset now)
    {
        using var authorityKey = keys.Unprotect(authority.ProtectedKey);
        using var authorityAlone = X509CertificateLoader.LoadCertificate(authority.Certificate);
        using var authorityCertificate = authorityAlone.CopyWithPrivateKey(authorityKey);
        using var key = RSA.Create(SignerKeyBits);
        using var certificate = CertificateIssue.Signer(name, now, key, authorityCertificate);
        return Row(certificate, key, authority.OpdId, holder, generation, authority.Id, now);
    }

    private SigningCertificateRow Row(
        X509Certificate2 certificate, RSA key, Guid opdId, string holder, int generation, Guid? issuer, DateTimeOffset now) => new()
        {
            Id = Guid.CreateVersion7(now),
            OpdId = opdId,
            Holder = holder,
            Generation = generation,
            Subject = certificate.Subject,
            SerialNumber = certificate.SerialNumber,
            Thumbprint = certificate.Sha256(),
            Certificate = certificate.RawData,
            ProtectedKey = keys.Protect(key),
            NotBefore = new DateTimeOffset(certificate.NotBefore).ToUniversalTime(),
            NotAfter = new DateTimeOffset(certificate.NotAfter).ToUniversalTime(),
            IssuedById = issuer,
        };

    private async Task<SigningIdentity> OpenAsync(SigningCertificateRow row, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);

        // Its own issuer, which is not the office's latest authority where that was renewed since.
        var authority = await db.SigningCertificates.AsNoTracking().FirstAsync(issuer => issuer.Id == row.IssuedById, cancellationToken);
        using var key = keys.Unprotect(row.ProtectedKey);
        using var alone = X509CertificateLoader.LoadCertificate(row.Certificate);
        return new SigningIdentity(alone.CopyWithPrivateKey(key), X509CertificateLoader.LoadCertificate(authority.Certificate));
    }

    private async Task<SigningCertificateRow> LatestOrNewAsync(
        Guid opdId,
        string holder,
        Func<SigningCertificateRow, bool> serves,
        Func<int, DateTimeOffset, Task<SigningCertificateRow>> issue,
        CancellationToken cancellationToken)
    {
        while (true)
        {
            var latest = await LatestAsync(opdId, holder, cancellationToken);
            if (latest is not null && serves(latest))
            {
                return latest;
            }

            var made = await issue((latest?.Generation ?? 0) + 1, clock.GetUtcNow());
            if (await AddAsync(made, cancellationToken))
            {
                return made;
            }
        }
    }

    private async Task<SigningCertificateRow?> LatestAsync(Guid opdId, string holder, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.SigningCertificates.AsNoTracking()
            .Where(row => row.OpdId == opdId && row.Holder == holder)
            .OrderByDescending(row => row.Generation)
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>False where somebody else has made the same generation meanwhile.</summary>
    private async Task<bool> AddAsync(SigningCertificateRow row, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.SigningCertificates.Add(row);
        try
        {
            await gate.SaveAsync(db, cancellationToken);
            return true;
        }
        catch (DbUpdateException lost) when (LostRace.Is(lost))
        {
            return false;
        }
    }
}
