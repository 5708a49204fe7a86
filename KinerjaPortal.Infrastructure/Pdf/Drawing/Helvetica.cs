namespace KinerjaPortal.Infrastructure.Pdf.Drawing;

/// <summary>The two faces that a signature is set in. They are not embedded: every reader must have them (ISO 32000-1, 9.6.2.2).</summary>
internal sealed class Helvetica
{
    // What a letter outside ASCII is taken to be wide: no Latin letter but the ligatures is wider than this.
    private const int OtherWidth = 722;

    // Thousandths of the size, from the space to the tilde, as Adobe's font metrics give them.
    private readonly short[] _widths;

    private Helvetica(string baseFont, string resource, short[] widths)
    {
        BaseFont = baseFont;
        Resource = resource;
        _widths = widths;
    }

    public static Helvetica Regular { get; } = new("Helvetica", "F1",
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ]);

    public static Helvetica Bold { get; } = new("Helvetica-Bold", "F2",
    [
        278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611,
        975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556,
        333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
    ]);

    public string BaseFont { get; }

    /// <summary>Its name among the resources of the drawing.</summary>
    public string Resource { get; }

    /// <summary>How wide text is when it is set in size one.</summary>
    public double WidthOf(ReadOnlySpan<byte> text)
    {
        var width = 0;
        foreach (var letter in text)
        {
            width += letter - ' ' >= 0 && letter - ' ' < _widths.Length ? _widths[letter - ' '] : OtherWidth;
        }

        return width / 1000.0;
    }
}
