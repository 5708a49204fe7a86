using System.Security.Cryptography;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Refusals;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Domain.SignOffs;
using KinerjaPortal.Infrastructure.Files;
using KinerjaPortal.Infrastructure.Pdf;
using KinerjaPortal.Infrastructure.Signing;
using KinerjaPortal.Infrastructure.SignOffs;
using KinerjaPortal.Web.Components.Shared;
using KinerjaPortal.Web.Features.Cycles;
using KinerjaPortal.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.SignOffs;

/// <summary>Makes a signature over one file, by the signer that the settings name, and lays what it made into the store.</summary>
public sealed class SignatureWork(
    IDocumentSigner signer, SigningSettings settings, SignableFiles signable, MadeFiles files, SignatureInks inks, VerificationPath verification,
    OfficeTime time, IStringLocalizer<SignOffText> words)
{
    private const string CmsMediaType = "application/pkcs7-signature";

    public async Task<(SignatureMade? Made, SignOffRefusal? Fault)> SignAsync(
        Situation situation, ActedFor actedFor, SignDocument request, string name, string? nip, CancellationToken cancellationToken)
    {
        var ink = await inks.FindAsync(situation.Caller.PersonId, request.Command.RunId!.Value, cancellationToken);
        if (settings.Signer == SignerKind.Portal && (ink is null || ink.Id != request.InkId))
        {
            return (null, new SignOffRefusal.InkMissing());
        }

        if (situation.Office.Post(actedFor.Pelaksana) is not { } post)
        {
            // The database knows it and this node does not yet; a certificate is made out to a post, and in a moment it can be.
            return (null, new SignOffRefusal.NotSigned(NotSignedReason.ServiceDown));
        }

        var (_, version) = situation.Cycle.Documents.FindFile(request.FileId)!.Value;
        if (version.File.Size > IDocumentSigner.LargestContent)
        {
            return (null, new SignOffRefusal.Unsignable(UnsignableReason.TooLarge));
        }

        var content = await signable.ReadAsync(version.File, cancellationToken);
        var block = new SignatoryBlock(actedFor.PostName, actedFor.Kind, name, nip, Given(request.OnBehalfOf), Given(request.Through));
        var code = VerificationCode.Of(RandomNumberGenerator.GetBytes(VerificationCode.Length));
        var office = situation.Office.Opd;
        var result = await signer.SignAsync(
            new SigningRequest(
                content,
                version.File.MediaType,
                new Signatory(
                    office.Id, office.Name, office.Region, situation.Caller.PersonId, name, nip,
                    post.Id, actedFor.PostName, actedFor.Kind),
                situation.Now,
                words["SigningReason", situation.Cycle.Title],
                AppearanceOf(block, code, ink?.Png, request.Origin, situation),
                request.Credential),
            cancellationToken);
        return result switch
        {
            SigningResult.Signed done => (await KeepAsync(version.File, content, done, block, code, request, ink), null),
            SigningResult.Refused refused => (null, FaultOf(refused.Fault)),
            _ => throw new InvalidOperationException($"Unknown result {result.GetType().Name}."),
        };
    }

    private async Task<SignatureMade> KeepAsync(
        FiledFile source, byte[] content, SigningResult.Signed result, SignatoryBlock block, string code, SignDocument request, SignatureInk? ink)
    {
        // It is signed: whoever has gone away meanwhile, it is kept.
        var edition = await files.StoreAsync(
            result.SignedPdf is null ? source.Name : EditionName(source.Name), source.MediaType, result.SignedPdf ?? content, CancellationToken.None);
        var detached = result.DetachedCms is { } cms
            ? await files.StoreAsync(Shortened(source.Name, ".p7s"), CmsMediaType, cms, CancellationToken.None)
            : null;
        var certificate = result.Certificate;
        return new SignatureMade(new SignedFile(
            Guid.CreateVersion7(), code, edition, detached, block,
            settings.Signer == SignerKind.Portal ? SigningMeans.Portal : SigningMeans.Bsre,
            settings.Signer == SignerKind.Portal ? SignOffAuthentication.Password : SignOffAuthentication.PasswordAndPassphrase,
            new SignOffCertificate(certificate.Subject, certificate.Issuer, certificate.SerialNumber, certificate.Thumbprint),
            ink?.Id));
    }

    /// <summary>As the foot of a letter has it: the post in full with its office, the name, the NIP; small, what proves it.</summary>
    private SignatureAppearance AppearanceOf(SignatoryBlock block, string code, byte[]? ink, string? origin, Situation situation) => new(
        [.. block.Lines, situation.Office.Opd.Name], ink, QrModules.Of(verification.AddressOf(code, origin)))
    {
        Under = block.Nip is { } nip ? [block.Name, $"NIP {nip}"] : [block.Name],
        Small = [words["SignedElectronically", time.DateAndTime(situation.Now, situation.Office.Opd.Zone)], VerificationCode.Grouped(code)],
    };

    private static string EditionName(string name)
    {
        var stem = Path.GetFileNameWithoutExtension(name);
        const string Mark = " (disahkan)";
        return stem.EndsWith(Mark, StringComparison.Ordinal) ? name : Shortened(stem, $"{Mark}{Path.GetExtension(name)}");
    }

    private static string Shortened(string stem, string ending) =>
        (stem.Length + ending.Length > FiledFile.MaxNameLength ? stem[..(FiledFile.MaxNameLength - ending.Length)] : stem) + ending;

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static SignOffRefusal FaultOf(SigningFault fault) => fault switch
    {
        SigningFault.Pdf { Fault: var pdf } => FaultOf(pdf),
        SigningFault.TooLarge => new SignOffRefusal.Unsignable(UnsignableReason.TooLarge),
        SigningFault.OnlyPdf => new SignOffRefusal.Unsignable(UnsignableReason.OnlyPdf),
        SigningFault.CredentialMissing => new SignOffRefusal.NotSigned(NotSignedReason.CredentialMissing),
        SigningFault.BadNik or SigningFault.WrongCredential => new SignOffRefusal.NotSigned(NotSignedReason.WrongCredential),
        SigningFault.NotEnrolled => new SignOffRefusal.NotSigned(NotSignedReason.NotEnrolled),
        SigningFault.CertificateExpired => new SignOffRefusal.NotSigned(NotSignedReason.CertificateExpired),
        SigningFault.NoCertificate => new SignOffRefusal.NotSigned(NotSignedReason.NoCertificate),
        SigningFault.ServiceDown => new SignOffRefusal.NotSigned(NotSignedReason.ServiceDown),
        SigningFault.OutcomeUnknown => new SignOffRefusal.NotSigned(NotSignedReason.OutcomeUnknown),
        SigningFault.PortalNotKnown => new SignOffRefusal.NotSigned(NotSignedReason.PortalNotKnown),
        SigningFault.ServiceRefused or SigningFault.BadAnswer => new SignOffRefusal.NotSigned(NotSignedReason.ServiceRefused),
        _ => throw new InvalidOperationException($"Unknown fault {fault.GetType().Name}."),
    };

    private static SignOffRefusal FaultOf(PdfFault fault)
    {
        if (fault is PdfFault.UnreadableInk)
        {
            return new SignOffRefusal.InkMissing();
        }

        var (reason, where) = SignableFiles.ReasonOf(fault);
        return new SignOffRefusal.Unsignable(reason, where);
    }
}

/// <summary>A signature that was made, with its files in the store; nothing has happened to the cycle yet.</summary>
public sealed record SignatureMade(SignedFile File);
