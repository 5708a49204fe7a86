using KinerjaPortal.Infrastructure.Pdf;

namespace KinerjaPortal.Infrastructure.Signing;

/// <summary>Signs with a certificate that the office's own authority has issued to the person in the post.</summary>
internal sealed class PortalSigner(OfficeAuthority authority) : IDocumentSigner
{
    public async Task<SigningResult> SignAsync(SigningRequest request, CancellationToken cancellationToken)
    {
        if (request.Content.LongLength > IDocumentSigner.LargestContent)
        {
            return new SigningResult.Refused(new SigningFault.TooLarge(request.Content.LongLength, IDocumentSigner.LargestContent));
        }

        // Before a certificate is issued: a file that cannot be signed shall cost none.
        PreparedPdf? pdf = null;
        if (request.MediaType == SigningRequest.PdfMediaType)
        {
            switch (PdfSignature.Prepare(request.Content, FieldOf(request), gone: cancellationToken))
            {
                case PdfPreparation.Ready ready:
                    pdf = ready.Pdf;
                    break;
                case PdfPreparation.Refused refused:
                    return new SigningResult.Refused(new SigningFault.Pdf(refused.Fault));
            }
        }

        // Inside a PDF the time stands in /M of the signature, which PAdES wants there and not in the CMS (EN 319 142-1, 6.3). Readers
        // show it as the time of signing, pdfsig among them. Beside the file there is no other place for it.
        using var identity = await authority.ForAsync(request.Signatory, cancellationToken);
        return new SigningResult.Signed(
            CmsSignature.Over(request.Content, identity, request.At),
            pdf?.Complete(CmsSignature.Over(pdf.SignedBytes, identity, signingTime: null)),
            identity.Signer.Describe());
    }

    private static PdfSignatureField FieldOf(SigningRequest request) =>
        new(request.Signatory.Name, request.Reason, request.Signatory.Region, request.At, request.Appearance);
}
