using KinerjaPortal.Infrastructure.Pdf.Drawing;
using KinerjaPortal.Infrastructure.Pdf.Reading;

namespace KinerjaPortal.Infrastructure.Pdf.Signatures;

/// <summary>Finds a free place at the foot of a page: from the right to the left, then a row higher.</summary>
internal static class SignatureSlots
{
    // The first row lies within the lower margin of a usual letter.
    private const double AtTheSides = 24;
    private const double Below = 16;
    private const double Between = 8;

    // So that a place is found between two blocks of text.
    private const double Step = 8;

    // A page of a hostile file may be as large as a village.
    private const int MostSlots = 500;

    // Where the page is full, smaller ones still find room.
    private static readonly double[] Scales = [1, 0.75, 0.5, 0.35, 0.25];

    /// <param name="taken">What must not be covered, as it is seen.</param>
    /// <returns>A place as it is seen; null where all are taken.</returns>
    public static PdfBox? FindFree(PageView page, IReadOnlyCollection<PdfBox> taken) =>
        Scales.SelectMany(scale => All(page, scale, rowHeight: scale < 1 ? Step : null).Take(MostSlots)).Cast<PdfBox?>().FirstOrDefault(slot => !taken.Any(box => box.Overlaps(slot!.Value)));

    /// <summary>The same, in full size and in finer steps: between what the page shows.</summary>
    public static PdfBox? FindRoom(PageView page, IReadOnlyCollection<PdfBox> taken) =>
        All(page, scale: 1, Step).Take(MostSlots).Cast<PdfBox?>().FirstOrDefault(slot => !taken.Any(box => box.Overlaps(slot!.Value)));

    /// <param name="rowHeight">From one row to the next; null: as high as a signature, with what stands between two.</param>
    private static IEnumerable<PdfBox> All(PageView page, double scale, double? rowHeight)
    {
        // On a page smaller than a signature everything shrinks with it.
        var fit = Math.Min(1, Math.Min(page.Width / (SignatureDrawing.Width + (2 * AtTheSides)), page.Height / (SignatureDrawing.Height + (2 * Below))));
        var (width, height) = (SignatureDrawing.Width * fit * scale, SignatureDrawing.Height * fit * scale);
        var (side, below, between) = (AtTheSides * fit, Below * fit, Between * fit);

        // A hair of room, because half a page and half a page are not always a page in binary fractions.
        for (var bottom = below; bottom + height <= page.Height - below + 0.01; bottom += rowHeight * fit ?? height + between)
        {
            for (var right = page.Width - side; right - width >= side - 0.01; right -= width + between)
            {
                yield return new PdfBox(right - width, bottom, right, bottom + height);
            }
        }
    }
}
