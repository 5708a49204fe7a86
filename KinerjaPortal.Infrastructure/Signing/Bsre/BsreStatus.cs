namespace KinerjaPortal.Infrastructure.Signing.Bsre;

/// <summary>How the service knows a NIK.</summary>
/// <param name="Word">In capitals: <c>ISSUE</c>, <c>NOT_REGISTERED</c>, <c>EXPIRED</c> …; empty where none was given.</param>
internal sealed record BsreStatus(int? Code, string Word)
{
    private const int Issued = 1111;
    private const int Unknown = 1110;

    /// <summary>Why this person cannot sign, or null.</summary>
    public SigningFault? Fault => this switch
    {
        { Code: Issued } or { Word: "ISSUE" } => null,
        { Code: Unknown } or { Word: "NOT_REGISTERED" } => new SigningFault.NotEnrolled(),
        { Word: "EXPIRED" } => new SigningFault.CertificateExpired(),
        _ => new SigningFault.NoCertificate(),
    };
}
