using KinerjaPortal.Domain.Cycles;

namespace KinerjaPortal.Domain.SignOffs;

/// <summary>
/// A document was approved by a signature on paper (tanda tangan basah), as somebody recorded it who stated that the scan is of that
/// paper. The scan was filed by the event before this one. It is no electronic signature and is never told as one.
/// </summary>
/// <param name="Code">By which anybody can look the record up, see <see cref="VerificationCode"/>.</param>
/// <param name="FileId">The filing of the scan.</param>
/// <param name="Sha256">SHA-256 of the scan, 64 hex digits in lower case.</param>
/// <param name="Signatory">Who signed: a holder of the post on that day.</param>
/// <param name="SignatoryId">Null where an outside post without accounts signed.</param>
/// <param name="SignedOn">The day of the signature, by the office's own calendar date.</param>
public sealed record SignedOnPaper(
    Guid RunId,
    Guid StepId,
    string Number,
    Guid SignOffId,
    string Code,
    Guid DocumentId,
    Guid FileId,
    string Sha256,
    SignatoryBlock Signatory,
    Guid? SignatoryId,
    DateOnly SignedOn) : CycleFact;
