namespace KinerjaPortal.Web.Features.Signing;

/// <summary>Names the words of an office's certificates.</summary>
public sealed class CertificatesText;
