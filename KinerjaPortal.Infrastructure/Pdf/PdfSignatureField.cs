namespace KinerjaPortal.Infrastructure.Pdf;

/// <summary>What a signature says of itself inside the PDF, and how it looks there.</summary>
/// <param name="At">When it was signed; the offset is kept, so that a reader shows the office's own time.</param>
public sealed record PdfSignatureField(string SignerName, string? Reason, string? Location, DateTimeOffset At, SignatureAppearance Appearance);
