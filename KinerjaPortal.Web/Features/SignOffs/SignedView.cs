using KinerjaPortal.Domain.SignOffs;

namespace KinerjaPortal.Web.Features.SignOffs;

/// <summary>A sign-off as it is answered to whoever signed.</summary>
/// <param name="Code">By which anybody can verify it.</param>
/// <param name="Verification">Where, on this portal.</param>
/// <param name="FileId">The filing that was approved.</param>
/// <param name="EditionFileId">The filing that stands from now on, with the signature inside where it is a PDF.</param>
/// <param name="Signatory">The lines over the name, as they are printed, and the name.</param>
internal sealed record SignedView(
    Guid SignOffId, string Code, string Verification, Guid RunId, Guid FileId, string Sha256, Guid EditionFileId, string EditionSha256,
    IReadOnlyList<string> Signatory, DateTimeOffset SignedAt)
{
    public static SignedView Of(SignOff signOff)
    {
        var fact = signOff.Fact;
        return new SignedView(
            fact.SignOffId, fact.Code, VerificationPath.Of(fact.Code), fact.RunId, fact.FileId, fact.Sha256, fact.EditionFileId, fact.EditionSha256,
            [.. fact.Signatory.Lines, fact.Signatory.Name], signOff.At);
    }
}
