namespace KinerjaPortal.Infrastructure.Pdf.Objects;

/// <summary>Ends the reading of a file wherever it stands; <see cref="PdfSignature"/> turns it into a refusal, and nobody else sees it.</summary>
internal sealed class UnreadablePdfException(PdfFault fault) : Exception(fault.ToString())
{
    public PdfFault Fault { get; } = fault;

    public static UnreadablePdfException Damaged(string where) => new(new PdfFault.Damaged(where));

    public static UnreadablePdfException BeyondLimits(string where) => new(new PdfFault.BeyondLimits(where));

    public static UnreadablePdfException Unsupported(string what) => new(new PdfFault.Unsupported(what));
}
