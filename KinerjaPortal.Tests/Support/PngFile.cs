using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace KinerjaPortal.Tests.Support;

/// <summary>Writes PNG files of every kind, to be read.</summary>
internal static class PngFile
{
    /// <param name="rows">Samples, each row with the number of its filter before it.</param>
    public static byte[] Of(int width, int height, byte colourType, byte[] rows, byte[]? palette = null, byte[]? transparency = null, byte depth = 8, byte interlace = 0)
    {
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9], head[12]) = (depth, colourType, interlace);
        using var deflated = new MemoryStream();
        using (var deflating = new ZLibStream(deflated, CompressionLevel.Fastest))
        {
            deflating.Write(rows);
        }

        return
        [
            0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n',
            .. Chunk("IHDR", head),
            .. palette is null ? [] : Chunk("PLTE", palette),
            .. transparency is null ? [] : Chunk("tRNS", transparency),
            .. Chunk("IDAT", deflated.ToArray()),
            .. Chunk("IEND", []),
        ];
    }

    /// <summary>A filled rectangle on a transparent canvas.</summary>
    public static byte[] Ink(int width, int height, (int Left, int Top, int Right, int Bottom) ink)
    {
        var rows = new byte[height * ((width * 4) + 1)];
        for (var y = ink.Top; y < ink.Bottom; y++)
        {
            for (var x = ink.Left; x < ink.Right; x++)
            {
                rows[(y * ((width * 4) + 1)) + 1 + (x * 4) + 3] = 255;
            }
        }

        return Of(width, height, 6, rows);
    }

    private static byte[] Chunk(string type, byte[] data)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);

        // Without the check sum: whoever draws has no use for it.
        return [.. length, .. Encoding.ASCII.GetBytes(type), .. data, 0, 0, 0, 0];
    }
}
