using KinerjaPortal.Infrastructure.Pdf;

namespace KinerjaPortal.Infrastructure.Signing;

/// <summary>Why nothing was signed; each becomes a sentence in one place of the web project. None carries what the person typed.</summary>
public abstract record SigningFault
{
    private SigningFault()
    {
    }

    /// <summary>The PDF does not let itself be signed.</summary>
    public sealed record Pdf(PdfFault Fault) : SigningFault;

    /// <summary>Larger than is signed; both in bytes.</summary>
    public sealed record TooLarge(long Size, long Limit) : SigningFault;

    /// <summary>The service signs PDFs alone.</summary>
    public sealed record OnlyPdf(string MediaType) : SigningFault;

    /// <summary>The service asks for NIK and passphrase, and one of them is not given.</summary>
    public sealed record CredentialMissing : SigningFault;

    /// <summary>The NIK is not sixteen digits.</summary>
    public sealed record BadNik : SigningFault;

    /// <summary>The passphrase is not that of the NIK.</summary>
    public sealed record WrongCredential : SigningFault;

    /// <summary>The service does not know the NIK.</summary>
    public sealed record NotEnrolled : SigningFault;

    /// <summary>The person's certificate at the service is no longer valid.</summary>
    public sealed record CertificateExpired : SigningFault;

    /// <summary>The person is known and has no certificate to sign with: not yet issued, suspended or revoked.</summary>
    public sealed record NoCertificate : SigningFault;

    /// <summary>The service could not be reached: certainly nothing was signed.</summary>
    public sealed record ServiceDown : SigningFault;

    /// <summary>The service had everything and gave no answer: it may have signed a copy that nobody received.</summary>
    public sealed record OutcomeUnknown : SigningFault;

    /// <summary>The service does not know the portal: the account in the settings is wrong.</summary>
    public sealed record PortalNotKnown : SigningFault;

    /// <summary>The service refused for a reason that the portal does not know.</summary>
    /// <param name="Code">The service's own number, where it gave one.</param>
    public sealed record ServiceRefused(int? Code) : SigningFault;

    /// <summary>What the service answered is no PDF with a signature that holds.</summary>
    public sealed record BadAnswer : SigningFault;
}
