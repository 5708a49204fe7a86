using KinerjaPortal.Domain.SignOffs;
using KinerjaPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.SignOffs;

/// <summary>Finds a sign-off by its code, for anybody who has it. Says no more than the public page may.</summary>
public sealed class Verifications(IDbContextFactory<PortalContext> contexts)
{
    /// <summary>One read by the index of the codes; null where nobody ever signed under this one.</summary>
    /// <param name="code">As <see cref="VerificationCode.Read"/> gives it.</param>
    public async Task<VerifiedSignOff?> FindAsync(string code, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await db.SignOffs.AsNoTracking()
            .Where(signOff => signOff.Code == code)
            .Join(db.Opds, signOff => signOff.OpdId, opd => opd.Id, (signOff, opd) => new { SignOff = signOff, Office = opd.Name })
            .FirstOrDefaultAsync(cancellationToken);
        return found is { SignOff: var row, Office: var office }
            ? new VerifiedSignOff(row.Code, row.OpdId, office, row.Title, row.Signatory.Split('\n'), row.SignedAt, row.Sha256, row.EditionSha256,
                row.PaperSignedOn)
            : null;
    }
}

/// <summary>A sign-off as anybody may verify it.</summary>
/// <param name="Title">The document as the office calls it: LPPD 2026.</param>
/// <param name="Signatory">The post as it stands under the document, a line each: Plh. Camat.</param>
/// <param name="Sha256">Of the file that was approved, 64 hex digits in lower case.</param>
/// <param name="EditionSha256">Of the edition with the signature inside; the same where the file is signed only beside.</param>
/// <param name="PaperSignedOn">
/// The day of a signature on paper, of which this is a record made at <paramref name="SignedAt"/> with the hash of a scan; null where it
/// was signed electronically.
/// </param>
public sealed record VerifiedSignOff(
    string Code, Guid OpdId, string Office, string Title, IReadOnlyList<string> Signatory, DateTimeOffset SignedAt, string Sha256, string EditionSha256,
    DateOnly? PaperSignedOn = null);
