using KinerjaPortal.Infrastructure.Pdf.Objects;
using KinerjaPortal.Infrastructure.Reading;

namespace KinerjaPortal.Infrastructure.Pdf.Reading;

/// <summary>One cross-reference section with its trailer: the file as first written, or one later change of it.</summary>
/// <param name="IsStream">Whether it is a cross-reference stream, or else a table.</param>
/// <param name="End">Where reading it ended.</param>
internal sealed record XrefSection(bool IsStream, IReadOnlyList<(int Number, XrefEntry Entry)> Entries, PdfDictionary Trailer, int End)
{
    // As the list of a section and the table of all of them hold it. In the file it is a byte where its producer wishes, and deflated nothing.
    private const int BytesOfRow = 96;

    /// <summary>Charges for one row, before it is kept.</summary>
    public static void TakeRow(ReadingBudget budget, string where)
    {
        if (budget.Left < BytesOfRow)
        {
            throw UnreadablePdfException.BeyondLimits(where);
        }

        budget.Take(BytesOfRow);
    }
}
