namespace KinerjaPortal.Infrastructure.Signing;

/// <summary>The certificate that a signature was made with, as it is kept beside it.</summary>
/// <param name="SerialNumber">Hexadecimal, as in the certificate.</param>
/// <param name="Thumbprint">SHA-256 of the certificate, hexadecimal in lower case.</param>
public sealed record SigningCertificate(string Subject, string Issuer, string SerialNumber, string Thumbprint);
