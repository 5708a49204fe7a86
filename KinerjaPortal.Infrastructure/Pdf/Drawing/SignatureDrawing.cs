using KinerjaPortal.Infrastructure.Pdf.Objects;

namespace KinerjaPortal.Infrastructure.Pdf.Drawing;

/// <summary>
/// Draws a signature into a box, as the foot of a letter has it: the post, the ink below it, the name, and the small print; the code stands on
/// the right.
/// </summary>
internal sealed class SignatureDrawing(SignatureAppearance appearance, InkImage? ink)
{
    /// <summary>In points. Two stand beside each other on A4, Letter and F4.</summary>
    public const double Width = 268;

    public const double Height = 104;

    private const double CodeSide = 66;
    private const double Air = 4;
    private const double Gap = 6;

    // What is left between post and name where ink was drawn; a stroke may be as flat as that and still be known.
    private const double LeastInk = 22;
    private const double MostUnder = 25;
    private const double MostSmall = 15;
    private const double Text = 9;
    private const double LeastText = 6;
    private const double SmallPrint = 6.5;
    private const double LeastSmallPrint = 5;

    // ISO/IEC 18004: four modules of white around a code.
    private const int QuietModules = 4;

    private readonly ContentStreamWriter _drawing = new();
    private double _right = Width - Gap;

    /// <summary>The form that is placed on the page.</summary>
    /// <param name="rotation">Of the page; the drawing turns the other way, and so is upright.</param>
    public PdfStream ToForm(int rotation, Func<PdfObject, PdfReference> add)
    {
        DrawQr();
        var (top, bottom) = DrawTexts();
        var image = DrawInk(add, top, bottom);
        var resources = PdfDictionary.Of(
            ("Font", PdfDictionary.Of((Helvetica.Regular.Resource, Font(Helvetica.Regular)), (Helvetica.Bold.Resource, Font(Helvetica.Bold)))),
            ("XObject", image is null ? null : PdfDictionary.Of(("Ink", image))));
        return new PdfStream(
            PdfDictionary.Of(
                ("Type", new PdfName("XObject")),
                ("Subtype", new PdfName("Form")),
                ("BBox", new PdfArray([new PdfNumber(0), new PdfNumber(0), new PdfNumber(Width), new PdfNumber(Height)])),
                ("Matrix", Turned(rotation)),
                ("Resources", resources)),
            _drawing.ToBytes());

        PdfReference Font(Helvetica font) => add(PdfDictionary.Of(
            ("Type", new PdfName("Font")),
            ("Subtype", new PdfName("Type1")),
            ("BaseFont", new PdfName(font.BaseFont)),
            ("Encoding", new PdfName("WinAnsiEncoding"))));
    }

    private static PdfArray? Turned(int rotation)
    {
        double[]? matrix = rotation switch
        {
            90 => [0, 1, -1, 0, Height, 0],
            180 => [-1, 0, 0, -1, Width, Height],
            270 => [0, -1, 1, 0, 0, Width],
            _ => null,
        };
        return matrix is null ? null : new PdfArray([.. matrix.Select(number => new PdfNumber(number))]);
    }

    private void DrawQr()
    {
        if (appearance.Qr is not { Length: > 0 } qr)
        {
            return;
        }

        var (rows, columns) = (qr.GetLength(0), qr.GetLength(1));
        var module = CodeSide / (Math.Max(rows, columns) + (2 * QuietModules));
        var bottom = (Height - CodeSide) / 2;
        _drawing.Add($"q 1 g {Width - CodeSide:0.###} {bottom:0.###} {CodeSide:0.###} {CodeSide:0.###} re f");

        // From here on one unit is one module; all of them are filled at once, so that no hairline shows between them.
        _drawing.Add($"0 g {module:0.#####} 0 0 {module:0.#####} {Width - CodeSide + (module * QuietModules):0.###} {bottom + (module * QuietModules):0.###} cm");
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var start = column;
                while (column < columns && qr[row, column])
                {
                    column++;
                }

                if (column > start)
                {
                    _drawing.Add($"{start} {rows - 1 - row} {column - start} 1 re");
                }
            }
        }

        _drawing.Add($"f Q");
        _right = Width - CodeSide - Gap;
    }

    /// <summary>The post from above, name and small print from below.</summary>
    /// <returns>Between which heights the ink may stand.</returns>
    private (double Top, double Bottom) DrawTexts()
    {
        var width = _right - Gap;
        var (top, bottom) = (Height - Air, Air);
        var small = TextBlock.Fit(appearance.Small, width, MostSmall, SmallPrint, LeastSmallPrint);
        Draw(small, bottom + small.Height);
        bottom += small.Height;
        var under = TextBlock.Fit(appearance.Under, width, MostUnder, Text, LeastText, boldFirst: true);
        Draw(under, bottom + under.Height);
        bottom += under.Height;
        var over = TextBlock.Fit(appearance.Lines, width, top - bottom - (ink is null ? 0 : LeastInk), Text, LeastText);
        return (Draw(over, top), bottom);
    }

    /// <returns>The height of its lower edge.</returns>
    private double Draw(TextBlock block, double top)
    {
        var leading = block.Size * TextBlock.Leading;
        foreach (var (index, line) in block.Lines.Index())
        {
            // Capitals reach about 0.72 of the size above the line, so that a line looks centred in its leading.
            var baseline = top - (index * leading) - (block.Size * 0.96);
            _drawing.Add($"BT 0.1 g /{line.Font.Resource} {block.Size:0.##} Tf {Gap:0.###} {baseline:0.###} Td <{Convert.ToHexStringLower(line.Text)}> Tj ET");
        }

        return top - block.Height;
    }

    private PdfReference? DrawInk(Func<PdfObject, PdfReference> add, double top, double bottom)
    {
        if (ink is null || top <= bottom)
        {
            return null;
        }

        // Every drawing is made to the same height or width: people draw as large as their tablet lets them.
        var scale = Math.Min((_right - Gap) / ink.Width, (top - bottom) / ink.Height);
        var (width, height) = (ink.Width * scale, ink.Height * scale);
        _drawing.Add($"q {width:0.###} 0 0 {height:0.###} {Gap:0.###} {bottom + ((top - bottom - height) / 2):0.###} cm /Ink Do Q");
        return add(ink.ToStream(add));
    }
}
