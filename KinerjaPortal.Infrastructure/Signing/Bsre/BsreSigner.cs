using Microsoft.Extensions.Logging;

namespace KinerjaPortal.Infrastructure.Signing.Bsre;

/// <summary>
/// Has the BSrE client service sign with the certificate that the state issued to the person: PDFs alone, and only inside. There is no
/// detached signature then; the portal adds none of its own, which would look like a second will of the same person.
/// </summary>
internal sealed class BsreSigner(BsreClient service, ILogger<BsreSigner> log) : IDocumentSigner
{
    public async Task<SigningResult> SignAsync(SigningRequest request, CancellationToken cancellationToken)
    {
        if (Check(request) is { } fault)
        {
            return new SigningResult.Refused(fault);
        }

        // First what changes nothing: an unknown NIK or an expired certificate need not cost one of the few tries of a passphrase.
        var credential = request.Credential!;
        var status = await service.StatusAsync(credential, cancellationToken);
        if ((status.Fault ?? status.Given?.Fault) is { } unable)
        {
            return Refused(unable);
        }

        var answer = await service.SignAsync(request.Content, credential);
        if (answer is not { Given: { } signed, Fault: null })
        {
            return Refused(answer.Fault!);
        }

        // One signature more than before, and it holds: then the answer is whole, and is what was asked for.
        var before = EmbeddedSignatures.In(request.Content).Count;
        var after = EmbeddedSignatures.In(signed);
        return after.Count > before ? new SigningResult.Signed(DetachedCms: null, signed, after[^1]) : Refused(new SigningFault.BadAnswer());
    }

    private static SigningFault? Check(SigningRequest request) => request switch
    {
        { MediaType: not SigningRequest.PdfMediaType } => new SigningFault.OnlyPdf(request.MediaType),
        { Content.LongLength: > IDocumentSigner.LargestContent } => new SigningFault.TooLarge(request.Content.LongLength, IDocumentSigner.LargestContent),
        { Credential: null or { Nik: "" } or { Passphrase: "" } } => new SigningFault.CredentialMissing(),
        { Credential.HasValidNik: false } => new SigningFault.BadNik(),
        _ => null,
    };

    private SigningResult.Refused Refused(SigningFault fault)
    {
        // A fault carries nothing that was typed.
        log.LogWarning("The BSrE client service did not sign: {Fault}", fault);
        return new SigningResult.Refused(fault);
    }
}
