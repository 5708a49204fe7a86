using System.Buffers.Binary;
using KinerjaPortal.Infrastructure.Pdf.Reading;

namespace KinerjaPortal.Infrastructure.Pdf.Drawing;

/// <summary>The pixels of a PNG as a canvas writes it: eight bits, not interlaced, in any of the five colour types (ISO/IEC 15948).</summary>
/// <param name="Colours">Three bytes a pixel.</param>
/// <param name="Alpha">One byte a pixel; 255 is opaque.</param>
internal sealed record PngImage(int Width, int Height, byte[] Colours, byte[] Alpha)
{
    private const int LongestSide = 8192;

    // A pad has half a million. Each pixel is held four times over while it is read, and sixty-four kilobytes can hold them all.
    private const int MostPixels = 4 * 1024 * 1024;

    private static ReadOnlySpan<byte> Header => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    /// <returns>Null where the bytes are no such image.</returns>
    public static PngImage? Read(ReadOnlySpan<byte> png)
    {
        if (!png.StartsWith(Header))
        {
            return null;
        }

        PngShape? shape = null;
        byte[] palette = [];
        byte[] transparency = [];
        using var pixels = new MemoryStream();
        for (var rest = png[Header.Length..]; rest.Length >= 12;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (length > rest.Length - 12)
            {
                return null;
            }

            var data = rest.Slice(8, (int)length);
            switch (System.Text.Encoding.ASCII.GetString(rest.Slice(4, 4)))
            {
                case "IHDR":
                    shape = PngShape.Read(data);
                    break;
                case "PLTE":
                    palette = data.ToArray();
                    break;
                case "tRNS":
                    transparency = data.ToArray();
                    break;
                case "IDAT":
                    pixels.Write(data);
                    break;
                default:
                    break;
            }

            rest = rest[(12 + (int)length)..];
        }

        return shape is { IsPlain: true, Width: > 0 and <= LongestSide, Height: > 0 and <= LongestSide } && shape.Width * shape.Height <= MostPixels
            && Unpacked(pixels, shape) is { } samples
            ? Spread(shape, samples, palette, transparency)
            : null;
    }

    private static byte[]? Unpacked(MemoryStream deflated, PngShape shape)
    {
        var length = (shape.RowLength + 1) * shape.Height;
        using var filtered = new MemoryStream(length);
        if (Zlib.Inflate(deflated.ToArray(), length, filtered) != length)
        {
            return null;
        }

        return PngRows.Unfilter(filtered.ToArray(), shape.RowLength, shape.Channels);
    }

    private static PngImage? Spread(PngShape shape, byte[] samples, byte[] palette, byte[] transparency)
    {
        var count = shape.Width * shape.Height;
        var colours = new byte[count * 3];
        var alpha = new byte[count];
        for (var i = 0; i < count; i++)
        {
            var pixel = samples.AsSpan(i * shape.Channels, shape.Channels);
            var colour = colours.AsSpan(i * 3, 3);
            alpha[i] = shape.HasAlpha ? pixel[^1] : (byte)255;
            if (shape.IsPalette)
            {
                if ((pixel[0] * 3) + 3 > palette.Length)
                {
                    return null;
                }

                palette.AsSpan(pixel[0] * 3, 3).CopyTo(colour);
                alpha[i] = pixel[0] < transparency.Length ? transparency[pixel[0]] : (byte)255;
            }
            else if (shape.IsGrey)
            {
                colour.Fill(pixel[0]);
            }
            else
            {
                pixel[..3].CopyTo(colour);
            }
        }

        return new PngImage(shape.Width, shape.Height, colours, alpha);
    }
}
