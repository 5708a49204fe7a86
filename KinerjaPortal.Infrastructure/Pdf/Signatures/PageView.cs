using KinerjaPortal.Infrastructure.Pdf.Reading;

namespace KinerjaPortal.Infrastructure.Pdf.Signatures;

/// <summary>A page as it is looked at: upright, in points, its lower left corner at zero.</summary>
internal sealed class PageView(PdfPage page)
{
    private bool IsSideways => page.Rotation is 90 or 270;

    public double Width => (IsSideways ? page.Sheet.Height : page.Sheet.Width) * page.Unit;

    public double Height => (IsSideways ? page.Sheet.Width : page.Sheet.Height) * page.Unit;

    /// <summary>Where a rectangle of the page is seen.</summary>
    public PdfBox Seen(PdfBox onPage)
    {
        var (x1, y1) = Seen((onPage.Left - page.Sheet.Left) * page.Unit, (onPage.Bottom - page.Sheet.Bottom) * page.Unit);
        var (x2, y2) = Seen((onPage.Right - page.Sheet.Left) * page.Unit, (onPage.Top - page.Sheet.Bottom) * page.Unit);
        return PdfBox.Between(x1, y1, x2, y2);
    }

    /// <summary>Where on the page a rectangle must be to be seen there.</summary>
    public PdfBox OnPage(PdfBox seen)
    {
        var (x1, y1) = OnPage(seen.Left, seen.Bottom);
        var (x2, y2) = OnPage(seen.Right, seen.Top);
        return PdfBox.Between(
            (x1 / page.Unit) + page.Sheet.Left, (y1 / page.Unit) + page.Sheet.Bottom, (x2 / page.Unit) + page.Sheet.Left, (y2 / page.Unit) + page.Sheet.Bottom);
    }

    private (double X, double Y) Seen(double x, double y) => page.Rotation switch
    {
        90 => (y, Height - x),
        180 => (Width - x, Height - y),
        270 => (Width - y, x),
        _ => (x, y),
    };

    private (double X, double Y) OnPage(double x, double y) => page.Rotation switch
    {
        90 => (Height - y, x),
        180 => (Width - x, Height - y),
        270 => (y, Width - x),
        _ => (x, y),
    };
}
