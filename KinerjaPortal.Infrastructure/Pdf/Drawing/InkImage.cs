using System.IO.Compression;
using KinerjaPortal.Infrastructure.Pdf.Objects;

namespace KinerjaPortal.Infrastructure.Pdf.Drawing;

/// <summary>A drawn signature without the empty canvas around it.</summary>
internal sealed class InkImage
{
    // Lighter than this is paper, whether the canvas was filled with white or left transparent.
    private const int Paper = 247;
    private const int Faint = 8;

    private readonly byte[] _colours;
    private readonly byte[] _alpha;

    private InkImage(int width, int height, byte[] colours, byte[] alpha)
    {
        Width = width;
        Height = height;
        _colours = colours;
        _alpha = alpha;
    }

    public int Width { get; }

    public int Height { get; }

    /// <returns>Null where nothing was drawn.</returns>
    public static InkImage? Of(PngImage png)
    {
        var (left, top, right, bottom) = (png.Width, png.Height, -1, -1);
        for (var i = 0; i < png.Alpha.Length; i++)
        {
            if (IsInk(png, i))
            {
                var (y, x) = Math.DivRem(i, png.Width);
                (left, top, right, bottom) = (Math.Min(left, x), Math.Min(top, y), Math.Max(right, x), Math.Max(bottom, y));
            }
        }

        return right < 0 ? null : Cut(png, left, top, right - left + 1, bottom - top + 1);
    }

    /// <summary>The image and its mask as streams.</summary>
    /// <param name="add">Keeps the mask as an object of its own.</param>
    public PdfStream ToStream(Func<PdfObject, PdfReference> add)
    {
        var mask = add(Stream("DeviceGray", _alpha, null));
        return Stream("DeviceRGB", _colours, mask);
    }

    private static bool IsInk(PngImage png, int pixel)
    {
        var colour = png.Colours.AsSpan(pixel * 3, 3);
        return png.Alpha[pixel] > Faint && (colour[0] <= Paper || colour[1] <= Paper || colour[2] <= Paper);
    }

    private static InkImage Cut(PngImage png, int left, int top, int width, int height)
    {
        var colours = new byte[width * height * 3];
        var alpha = new byte[width * height];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var from = ((top + y) * png.Width) + left + x;
                var to = (y * width) + x;
                png.Colours.AsSpan(from * 3, 3).CopyTo(colours.AsSpan(to * 3));

                // Paper of an opaque canvas becomes transparent too, so that the ink never hides what it stands on.
                alpha[to] = IsInk(png, from) ? png.Alpha[from] : (byte)0;
            }
        }

        return new InkImage(width, height, colours, alpha);
    }

    private PdfStream Stream(string colourSpace, byte[] samples, PdfReference? mask) => new(
        PdfDictionary.Of(
            ("Type", new PdfName("XObject")),
            ("Subtype", new PdfName("Image")),
            ("Width", new PdfNumber(Width)),
            ("Height", new PdfNumber(Height)),
            ("ColorSpace", new PdfName(colourSpace)),
            ("BitsPerComponent", new PdfNumber(8)),
            ("Interpolate", new PdfBoolean(true)),
            ("Filter", new PdfName("FlateDecode")),
            ("SMask", mask)),
        Deflated(samples));

    private static byte[] Deflated(byte[] samples)
    {
        using var deflated = new MemoryStream();
        using (var deflating = new ZLibStream(deflated, CompressionLevel.SmallestSize))
        {
            deflating.Write(samples);
        }

        return deflated.ToArray();
    }
}
