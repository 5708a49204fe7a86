namespace KinerjaPortal.Infrastructure.Pdf;

/// <summary>What came of putting a place for a signature into a PDF.</summary>
public abstract record PdfPreparation
{
    private PdfPreparation()
    {
    }

    public sealed record Ready(PreparedPdf Pdf) : PdfPreparation;

    public sealed record Refused(PdfFault Fault) : PdfPreparation;
}
