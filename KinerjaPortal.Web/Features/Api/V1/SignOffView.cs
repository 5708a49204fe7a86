using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Domain.SignOffs;

namespace KinerjaPortal.Web.Features.Api.V1;

/// <summary>An approval (pengesahan): of one exact file by an electronic signature, or on paper.</summary>
/// <param name="Way">electronic, or paper: a record that it was signed on paper (tanda tangan basah), with the scan.</param>
/// <param name="Code">By which anybody verifies it, under <c>/verifikasi/{code}</c>.</param>
/// <param name="Document">Title of the document.</param>
/// <param name="FileId">What was approved, under <c>/files/{id}</c>; of a signature on paper, the scan.</param>
/// <param name="Sha256">Of what was approved; of a signature on paper, of the scan.</param>
/// <param name="EditionFileId">What stands since: the PDF with the signature inside, or the same content.</param>
/// <param name="SignatureFileId">The detached signature (CMS, DER); null where it is inside the PDF alone, and on paper.</param>
/// <param name="Post">As it stands under the document, a line each: a.n. Camat, Plh. Sekretaris.</param>
/// <param name="Kind">definitif, plt or plh.</param>
/// <param name="SignedAt">When; of a signature on paper, when it was recorded.</param>
/// <param name="Standing">asApproved, or changedSince where a version came after it.</param>
/// <param name="SignedOn">The day of a signature on paper; null where it was signed electronically.</param>
/// <param name="RecordedBy">Who recorded a signature on paper; null where it was signed electronically.</param>
internal sealed record SignOffView(
    string Way, Guid Id, string Code, Guid DocumentId, string Document, Guid FileId, string Sha256, Guid EditionFileId, string EditionSha256,
    Guid? SignatureFileId, IReadOnlyList<string> Post, string Kind, string SignedBy, DateTimeOffset SignedAt, string Standing, DateOnly? SignedOn,
    string? RecordedBy)
{
    /// <summary>Those of a cycle, in order.</summary>
    public static IReadOnlyList<SignOffView> Of(DocumentCycle cycle) =>
    [
        .. cycle.SignOffs.SignOffs.Select(signOff => Of(cycle, signOff))
            .Concat(cycle.SignOffs.OnPaper.Select(signOff => Of(cycle, signOff)))
            .OrderBy(view => view.SignedAt),
    ];

    public static string? WayOf(SignatureWay? way) => way switch
    {
        SignatureWay.Electronic => "electronic",
        SignatureWay.OnPaper => "paper",
        _ => null,
    };

    private static SignOffView Of(DocumentCycle cycle, SignOff signOff)
    {
        var (fact, document) = (signOff.Fact, cycle.Documents.Find(signOff.Fact.DocumentId)!);
        return new SignOffView(
            WayOf(SignatureWay.Electronic)!, signOff.Id, fact.Code, document.Id, document.Title, fact.FileId, fact.Sha256, fact.EditionFileId, fact.EditionSha256,
            fact.Signature?.Id, fact.Signatory.Lines, KindOf(fact.Signatory), fact.Signatory.Name, signOff.At, StandingOf(cycle, document), SignedOn: null,
            RecordedBy: null);
    }

    private static SignOffView Of(DocumentCycle cycle, PaperSignOff signOff)
    {
        var (fact, document) = (signOff.Fact, cycle.Documents.Find(signOff.Fact.DocumentId)!);
        return new SignOffView(
            WayOf(SignatureWay.OnPaper)!, signOff.Id, fact.Code, document.Id, document.Title, fact.FileId, fact.Sha256, fact.FileId, fact.Sha256,
            SignatureFileId: null, fact.Signatory.Lines, KindOf(fact.Signatory), fact.Signatory.Name, signOff.At, StandingOf(cycle, document), fact.SignedOn,
            signOff.By.Name);
    }

    private static string KindOf(SignatoryBlock signatory) => signatory.Kind.ToString().ToLowerInvariant();

    private static string StandingOf(DocumentCycle cycle, CycleDocument document) =>
        cycle.SignOffs.StandingOf(document) == SignOffStanding.AsApproved ? "asApproved" : "changedSince";
}
