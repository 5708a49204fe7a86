using System.Runtime.InteropServices;
using KinerjaPortal.Infrastructure.Pdf.Objects;

namespace KinerjaPortal.Infrastructure.Pdf.Reading;

/// <summary>A rectangle; left is not right of right, bottom is not above top.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PdfBox(double Left, double Bottom, double Right, double Top)
{
    // Larger than any sheet that a reader shows (ISO 32000-1, Annex C: 14 400 units), and small enough to calculate with.
    private const double Furthest = 1_000_000;

    public double Width => Right - Left;

    public double Height => Top - Bottom;

    public bool IsEmpty => !(Width > 0 && Height > 0);

    public static PdfBox Between(double x1, double y1, double x2, double y2) =>
        new(Math.Min(x1, x2), Math.Min(y1, y2), Math.Max(x1, x2), Math.Max(y1, y2));

    /// <summary>The rectangle that an array of PDF gives; null where it gives none.</summary>
    public static PdfBox? Of(PdfFile file, PdfObject value)
    {
        if (file.Resolve(value) is not PdfArray { Items: { Count: 4 } items })
        {
            return null;
        }

        double[] corners = [.. items.Select(file.Resolve).OfType<PdfNumber>().Select(number => number.Value)];
        return corners.Length == 4 && Array.TrueForAll(corners, corner => Math.Abs(corner) <= Furthest)
            ? Between(corners[0], corners[1], corners[2], corners[3])
            : null;
    }

    public PdfBox CommonWith(PdfBox other) =>
        new(Math.Max(Left, other.Left), Math.Max(Bottom, other.Bottom), Math.Min(Right, other.Right), Math.Min(Top, other.Top));

    public bool Overlaps(PdfBox other) => !CommonWith(other).IsEmpty;

    public PdfArray ToArray() => new([new PdfNumber(Left), new PdfNumber(Bottom), new PdfNumber(Right), new PdfNumber(Top)]);
}
