using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.SignOffs;

namespace KinerjaPortal.Web.Features.Api.V1;

/// <summary>An approval of one exact file (pengesahan).</summary>
/// <param name="Code">By which anybody verifies it, under <c>/verifikasi/{code}</c>.</param>
/// <param name="Document">Title of the document.</param>
/// <param name="FileId">What was approved, under <c>/files/{id}</c>.</param>
/// <param name="Sha256">Of what was approved.</param>
/// <param name="EditionFileId">What stands since: the PDF with the signature inside, or the same content.</param>
/// <param name="SignatureFileId">The detached signature (CMS, DER); null where it is inside the PDF alone.</param>
/// <param name="Post">As it stands under the document, a line each: a.n. Camat, Plh. Sekretaris.</param>
/// <param name="Kind">definitif, plt or plh.</param>
/// <param name="Standing">asApproved, or changedSince where a version came after it.</param>
internal sealed record SignOffView(
    Guid Id, string Code, Guid DocumentId, string Document, Guid FileId, string Sha256, Guid EditionFileId, string EditionSha256, Guid? SignatureFileId,
    IReadOnlyList<string> Post, string Kind, string SignedBy, DateTimeOffset SignedAt, string Standing)
{
    public static SignOffView Of(DocumentCycle cycle, SignOff signOff)
    {
        var (fact, document) = (signOff.Fact, cycle.Documents.Find(signOff.Fact.DocumentId)!);
        return new SignOffView(
            signOff.Id, fact.Code, document.Id, document.Title, fact.FileId, fact.Sha256, fact.EditionFileId, fact.EditionSha256, fact.Signature?.Id,
            fact.Signatory.Lines, fact.Signatory.Kind.ToString().ToLowerInvariant(), fact.Signatory.Name, signOff.At,
            cycle.SignOffs.StandingOf(document) == SignOffStanding.AsApproved ? "asApproved" : "changedSince");
    }
}
