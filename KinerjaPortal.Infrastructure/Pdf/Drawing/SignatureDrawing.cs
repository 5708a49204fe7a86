using KinerjaPortal.Infrastructure.Pdf.Objects;

namespace KinerjaPortal.Infrastructure.Pdf.Drawing;

/// <summary>Draws a signature into a box: ink on the left, a thin rule, who signed, and the code on the right.</summary>
internal sealed class SignatureDrawing(IReadOnlyList<string> lines, InkImage? ink, bool[,]? qr)
{
    /// <summary>In points. Two stand beside each other on A4, Letter and F4.</summary>
    public const double Width = 268;

    public const double Height = 60;

    private const double InkWidth = 78;
    private const double Air = 4;
    private const double Gap = 6;

    // ISO/IEC 18004: four modules of white around a code.
    private const int QuietModules = 4;

    private readonly ContentStreamWriter _drawing = new();
    private double _left;
    private double _right = Width - Gap;

    /// <summary>The form that is placed on the page.</summary>
    /// <param name="rotation">Of the page; the drawing turns the other way, and so is upright.</param>
    public PdfStream ToForm(int rotation, Func<PdfObject, PdfReference> add)
    {
        DrawQr();
        var image = DrawInk(add);
        DrawText();
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
        if (qr is not { Length: > 0 })
        {
            return;
        }

        var (rows, columns) = (qr.GetLength(0), qr.GetLength(1));
        var module = Height / (Math.Max(rows, columns) + (2 * QuietModules));
        _drawing.Add($"q 1 g {Width - Height:0.###} 0 {Height:0.###} {Height:0.###} re f");

        // From here on one unit is one module; all of them are filled at once, so that no hairline shows between them.
        _drawing.Add($"0 g {module:0.#####} 0 0 {module:0.#####} {Width - (module * (columns + QuietModules)):0.###} {module * QuietModules:0.###} cm");
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
        _right = Width - Height - Gap;
    }

    private PdfReference? DrawInk(Func<PdfObject, PdfReference> add)
    {
        if (ink is null)
        {
            return null;
        }

        // Every drawing is made to the same height or width: people draw as large as their tablet lets them.
        var scale = Math.Min(InkWidth / ink.Width, (Height - (2 * Air)) / ink.Height);
        var (width, height) = (ink.Width * scale, ink.Height * scale);
        _drawing.Add($"q {width:0.###} 0 0 {height:0.###} {(InkWidth - width) / 2:0.###} {(Height - height) / 2:0.###} cm /Ink Do Q");
        _left = InkWidth + Gap;
        return add(ink.ToStream(add));
    }

    private void DrawText()
    {
        _drawing.Add($"q 0.6 G 0.5 w {_left + 0.25:0.###} {Air} m {_left + 0.25:0.###} {Height - Air} l S Q");
        var left = _left + Gap;
        var block = TextBlock.Fit(lines, _right - left, Height - (2 * Air));
        var leading = block.Size * TextBlock.Leading;

        // Capitals reach about 0.72 of the size above the line, so the block looks centred.
        var first = (Height / 2) + (block.Lines.Count * leading / 2) - (block.Size * 0.86);
        foreach (var (index, line) in block.Lines.Index())
        {
            _drawing.Add(
                $"BT 0.1 g /{line.Font.Resource} {block.Size:0.##} Tf {left:0.###} {first - (index * leading):0.###} Td <{Convert.ToHexStringLower(line.Text)}> Tj ET");
        }
    }
}
