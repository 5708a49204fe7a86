using KinerjaPortal.Infrastructure.Pdf;

namespace KinerjaPortal.Infrastructure.Signing;

/// <summary>What is to be signed, by whom, and how it shall look where it can be seen.</summary>
/// <param name="Content">The exact bytes that were approved.</param>
/// <param name="MediaType">Told by the content, not by the file's name; <c>application/pdf</c> is also signed inside.</param>
/// <param name="At">When it was approved, in the office's own time: readers of a PDF show the offset, too.</param>
/// <param name="Credential">Only where a service elsewhere signs and asks for it.</param>
public sealed record SigningRequest(
    byte[] Content,
    string MediaType,
    Signatory Signatory,
    DateTimeOffset At,
    string? Reason,
    SignatureAppearance Appearance,
    SigningCredential? Credential = null)
{
    public const string PdfMediaType = "application/pdf";
}
