using System.Globalization;
using System.Text;

namespace KinerjaPortal.Tests.Support;

/// <summary>A page as it is drawn: one byte a pixel, 0 is black.</summary>
internal sealed record GreyPage(int Width, int Height, byte[] Pixels)
{
    public static GreyPage Read(byte[] pgm)
    {
        // P5, width, height, 255, each ended by one white space.
        var head = Encoding.ASCII.GetString(pgm, 0, Math.Min(pgm.Length, 40)).Split((char[])[' ', '\n'], 5);
        var (width, height) = (int.Parse(head[1], CultureInfo.InvariantCulture), int.Parse(head[2], CultureInfo.InvariantCulture));
        return new GreyPage(width, height, pgm[^(width * height)..]);
    }

    /// <summary>Where there is anything dark, counted from the lower left corner.</summary>
    public (int Left, int Bottom, int Right, int Top) Drawn()
    {
        var dark = Enumerable.Range(0, Pixels.Length).Where(pixel => Pixels[pixel] < 128).Select(pixel => (X: pixel % Width, Y: Height - 1 - (pixel / Width))).ToList();
        return (dark.Min(pixel => pixel.X), dark.Min(pixel => pixel.Y), dark.Max(pixel => pixel.X), dark.Max(pixel => pixel.Y));
    }

    /// <summary>How dark a part of the page is on average, from 0 to 255, counted from the lower left corner.</summary>
    public double Darkness(int left, int bottom, int width, int height)
    {
        var sum = 0;
        for (var y = Height - bottom - height; y < Height - bottom; y++)
        {
            for (var x = left; x < left + width; x++)
            {
                sum += 255 - Pixels[(y * Width) + x];
            }
        }

        return sum / (double)(width * height);
    }
}
