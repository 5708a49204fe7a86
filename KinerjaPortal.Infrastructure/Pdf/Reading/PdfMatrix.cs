using System.Runtime.InteropServices;

namespace KinerjaPortal.Infrastructure.Pdf.Reading;

/// <summary>How one space lies in another (ISO 32000-1, 8.3.4).</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PdfMatrix(double A, double B, double C, double D, double E, double F)
{
    public static readonly PdfMatrix Identity = new(1, 0, 0, 1, 0, 0);

    /// <summary>First this one, then the other.</summary>
    public PdfMatrix Then(PdfMatrix other) => new(
        (A * other.A) + (B * other.C), (A * other.B) + (B * other.D),
        (C * other.A) + (D * other.C), (C * other.B) + (D * other.D),
        (E * other.A) + (F * other.C) + other.E, (E * other.B) + (F * other.D) + other.F);

    /// <summary>The upright rectangle around a rectangle that is laid by it.</summary>
    public PdfBox Around(double left, double bottom, double right, double top)
    {
        var (x1, y1) = At(left, bottom);
        var (x2, y2) = At(right, bottom);
        var (x3, y3) = At(right, top);
        var (x4, y4) = At(left, top);
        return new PdfBox(
            Math.Min(Math.Min(x1, x2), Math.Min(x3, x4)), Math.Min(Math.Min(y1, y2), Math.Min(y3, y4)),
            Math.Max(Math.Max(x1, x2), Math.Max(x3, x4)), Math.Max(Math.Max(y1, y2), Math.Max(y3, y4)));
    }

    private (double X, double Y) At(double x, double y) => ((A * x) + (C * y) + E, (B * x) + (D * y) + F);
}
