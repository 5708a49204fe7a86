using System.Diagnostics.CodeAnalysis;

namespace KinerjaPortal.Infrastructure.Signing;

/// <summary>What came of signing.</summary>
public abstract record SigningResult
{
    private SigningResult()
    {
    }

    /// <param name="DetachedCms">
    /// CMS over <see cref="SigningRequest.Content"/>, which it does not contain; null where a service signs PDFs alone and only inside.
    /// </param>
    /// <param name="SignedPdf">The PDF with the signature inside; null for what is no PDF.</param>
    [SuppressMessage("Naming", "CA1720", Justification = "Signed by somebody, and not a number with a sign.")]
    public sealed record Signed(byte[]? DetachedCms, byte[]? SignedPdf, SigningCertificate Certificate) : SigningResult;

    public sealed record Refused(SigningFault Fault) : SigningResult;
}
