using System.Buffers.Binary;
using System.IO.Compression;

namespace KinerjaPortal.Tests.Integration.SignOffs;

/// <summary>Pictures as the pad of a page makes them.</summary>
internal static class DrawnSignatures
{
    /// <summary>A PNG of eight bits a channel with alpha, one stroke across it.</summary>
    public static byte[] Png(int width = 120, int height = 42)
    {
        using var picture = new MemoryStream();
        picture.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 6);
        Chunk(picture, "IHDR"u8, header);
        Chunk(picture, "IDAT"u8, Rows(width, height));
        Chunk(picture, "IEND"u8, []);
        return picture.ToArray();
    }

    private static byte[] Rows(int width, int height)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var row = 0; row < height; row++)
            {
                var line = new byte[1 + (4 * width)];
                for (var column = 0; column < width; column++)
                {
                    var isInk = Math.Abs((column * height / width) - row) < 2;
                    line[4 + (4 * column)] = isInk ? byte.MaxValue : (byte)0;
                }

                zip.Write(line);
            }
        }

        return packed.ToArray();
    }

    private static void Chunk(MemoryStream picture, ReadOnlySpan<byte> kind, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        picture.Write(number);
        picture.Write(kind);
        picture.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc([.. kind, .. data]));
        picture.Write(number);
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }
        }

        return ~crc;
    }
}
